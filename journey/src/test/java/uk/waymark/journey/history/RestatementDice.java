package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DateSpan;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.Judgement;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Restatement;
import uk.waymark.events.Scope;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.journey.framework.Regions;

/** A fact stated again, otherwise than it is known now or as it was known before; nothing that stands on it breaks. */
final class RestatementDice {

    private final Draft draft;
    private final Dice dice;

    RestatementDice(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    /** Empty when what was drawn cannot be corrected. */
    Optional<Restatement> draw(Grounds grounds) {
        Fact known = dice.of(List.copyOf(draft.standing()));
        Optional<Fact> right = dice.oneIn(3) ? earlier(known) : Optional.of(other(known));
        return right.filter(fact -> !fact.equals(known))
                .map(fact -> Restating.of(Journey.EMPTY, draft.statement(known), fact, grounds));
    }

    private Optional<Fact> earlier(Fact known) {
        return draft.some(draft.versions(known).stream().filter(version -> switch (version) {
            case InspectionRecorded i -> i.visits().equals(((InspectionRecorded) known).visits());
            case ReportPublished r -> days(r.inspectionId()).admits(r.publicationDate());
            case VisitLetterPublished l -> false;
            case AuthorityCodesChanged c -> false;
            default -> true;
        }));
    }

    private Fact other(Fact known) {
        String word = "corrected " + dice.below(1000);
        return switch (known) {
            case AuthorityRegistered e -> new AuthorityRegistered(e.urn(), e.name(), dice.of(Regions.ALL),
                    e.authorityType(), e.onsCode(), e.dfeCode(), e.established(), e.statisticalNeighbours(), word);
            case AuthorityCodesChanged e -> new AuthorityCodesChanged(e.urn(), e.onsCode(), e.dfeCode(), freeDay(e));
            case AuthoritySucceeded e -> new AuthoritySucceeded(e.urn(), e.successors(), e.on(), word);
            case DeliveryOrganisationAppointed e ->
                new DeliveryOrganisationAppointed(e.urn(), e.appointmentId(), word, e.from(), e.detail(), e.source());
            case DeliveryOrganisationEnded e ->
                new DeliveryOrganisationEnded(e.urn(), e.appointmentId(), e.ended(), word);
            case InspectionRecorded e -> inspection(e);
            case ReportPublished e -> new ReportPublished(e.urn(), e.inspectionId(), days(e.inspectionId()).draw(dice),
                    e.publicationDatePrinted(), e.link(), e.documentSha256(), e.findings());
            case VisitRecorded e -> new VisitRecorded(e.urn(), e.visitId(), dice.of(VisitKind.values()), e.started(),
                    e.ended(), e.published(), e.link(), word, e.source());
            case VisitLetterPublished e -> new VisitLetterPublished(e.urn(), e.visitId(),
                    e.publicationDate().plusDays(dice.below(30)), e.link(), e.findings());
            case InterventionStarted e -> new InterventionStarted(e.urn(), e.interventionId(),
                    dice.of(InterventionKind.values()), e.started(), e.supersedes(), word, e.source());
            case InterventionEnded e -> new InterventionEnded(e.urn(), e.interventionId(), e.ended(), word);
            case ActionPlanSubmitted e -> new ActionPlanSubmitted(e.urn(), e.planId(), e.inspectionId(), e.submitted(),
                    !e.draft(), e.link());
            case MilestoneRecorded e -> new MilestoneRecorded(e.urn(), e.milestoneId(), e.planId(), word, e.reached(),
                    e.detail(), e.source());
            case StatementRecorded e -> new StatementRecorded(e.urn(), e.statementId(), word, e.person(), e.role(),
                    e.on(), e.source());
        };
    }

    private InspectionRecorded inspection(InspectionRecorded e) {
        List<DateSpan> visits = new ArrayList<>(e.visits());
        if (!visits.isEmpty() && dice.oneIn(3)) {
            LocalDate last = visits.removeLast().start();
            visits.add(new DateSpan(last, last));
        }
        Scope scope = dice.oneIn(6) ? dice.of(Scope.values()) : e.scope();
        List<Judgement> judgements = dice.oneIn(4) ? e.judgements() : regraded(e);
        return new InspectionRecorded(e.urn(), e.inspectionId(), e.edition(), e.inspectionType(), scope, visits,
                e.leadInspectors(), judgements);
    }

    private List<Judgement> regraded(InspectionRecorded e) {
        return InspectionDice.regraded(e.edition(), e.judgements(), dice);
    }

    private LocalDate freeDay(AuthorityCodesChanged e) {
        LocalDate day = dice.day();
        return draft.all(AuthorityCodesChanged.class).stream().anyMatch(c -> c.from().equals(day)) ? e.from() : day;
    }

    /** Days on which a report can have been published as things stand. */
    private record Days(LocalDate first, LocalDate last) {

        boolean admits(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        LocalDate draw(Dice dice) {
            return dice.between(first, last);
        }
    }

    private Days days(String inspectionId) {
        LocalDate first = draft.all(InspectionRecorded.class).stream()
                .filter(i -> i.inspectionId().equals(inspectionId) && !i.visits().isEmpty())
                .map(i -> i.visits().getLast().end()).findFirst().orElse(Dice.FIRST);
        LocalDate last = AmendmentDice.days(draft, inspectionId).min(LocalDate::compareTo)
                .orElse(first.plusDays(300));
        return new Days(first, last.isBefore(first) ? first : last);
    }
}
