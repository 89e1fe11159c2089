package uk.waymark.journey.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;

/** Facts that must not enter this journey now. */
final class Mistakes {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);

    private final Draft draft;
    private final String urn;

    Mistakes(Draft draft) {
        this.draft = draft;
        this.urn = draft.urn();
    }

    JourneyEvent beforeRegistration() {
        return report("nothing-yet", DAY);
    }

    JourneyEvent draw() {
        Optional<InspectionRecorded> inspection = draft.some(draft.all(InspectionRecorded.class).stream());
        Optional<ReportPublished> report = draft.some(draft.all(ReportPublished.class).stream());
        List<JourneyEvent> mistakes = new ArrayList<>(List.of(report("no-such-inspection", DAY),
                new InterventionEnded(urn, "no-such-intervention", KnownDate.day(DAY), null),
                new ActionPlanSubmitted(urn, "plan", "no-such-inspection", DAY, false, null), renamed()));
        report.ifPresent(r -> mistakes.add(report(r.inspectionId(), r.publicationDate().plusDays(1))));
        inspection.ifPresent(i -> {
            mistakes.add(with(i, i.inspectionId(), List.of("Somebody Else"), i.judgements()));
            mistakes.add(with(i, "new", i.leadInspectors(), plus(i.judgements(), "adoption_of_pets", "good")));
            mistakes.add(with(i, "new", i.leadInspectors(), plus(i.judgements(), "help_and_protection", "superb")));
            if (!i.visits().isEmpty()) {
                mistakes.add(report(i.inspectionId(), i.visits().getLast().end().minusDays(1)));
            }
        });
        mistakes.addAll(corrections());
        return draft.dice().of(mistakes);
    }

    private List<JourneyEvent> corrections() {
        Grounds grounds = CorrectionDice.grounds("p").approved(CorrectionDice.APPROVER);
        AuthorityRegistered a = draft.all(AuthorityRegistered.class).getFirst();
        List<JourneyEvent> mistakes = new ArrayList<>(List.of(
                Restating.of(Journey.EMPTY, "no-such-event", renamed(), grounds),
                Restating.of(Journey.EMPTY, draft.statement(a), a, grounds),
                Restating.of(Journey.EMPTY, draft.statement(a), renamed(), new Grounds(" ", null, "p", "a", "b")),
                new CorrectionRevoked(urn, "no-such-event", List.of(), grounds),
                new CorrectionRejected(urn, "no-such-proposal", "No"),
                new ProposalWithdrawn(urn, "no-such-proposal", "No")));
        draft.superseded().stream().findFirst()
                .ifPresent(id -> mistakes.add(Restating.of(Journey.EMPTY, id, renamed(), grounds)));
        draft.standing().stream().filter(fact -> draft.versions(fact).stream().anyMatch(v -> !v.equals(fact)))
                .findFirst().ifPresent(fact -> mistakes.add(draft.versions(fact).stream()
                        .filter(v -> !v.equals(fact) && FactKey.of(v).equals(FactKey.of(fact))).findFirst()
                        .map(JourneyEvent.class::cast).orElse(renamed())));
        draft.all(ReportPublished.class).stream().findFirst().ifPresent(r -> {
            mistakes.add(new ReportWithdrawn(urn, r.inspectionId(), draft.statement(r),
                    r.publicationDate().minusDays(1), List.of(), grounds));
            mistakes.add(new ReportReissued(urn, r.inspectionId(), draft.statement(r), r.publicationDate(),
                    List.of(new Judgement("adoption_of_pets", "good", null)), null, null, List.of(), grounds));
        });
        draft.amendments(ReportWithdrawn.class).stream().findFirst()
                .ifPresent(w -> mistakes.add(w.on(grounds)));
        return mistakes;
    }

    private ReportPublished report(String inspectionId, LocalDate day) {
        return new ReportPublished(urn, inspectionId, day, null, null, null, List.of());
    }

    private AuthorityRegistered renamed() {
        AuthorityRegistered a = draft.all(AuthorityRegistered.class).getFirst();
        return new AuthorityRegistered(urn, a.name() + " the Second", a.region(), a.authorityType(), a.onsCode(),
                a.dfeCode(), a.established(), a.statisticalNeighbours(), a.note());
    }

    private static InspectionRecorded with(InspectionRecorded i, String id, List<String> leads,
            List<Judgement> judgements) {
        return new InspectionRecorded(i.urn(), id, i.edition(), i.inspectionType(), i.scope(), i.visits(), leads,
                judgements);
    }

    private static List<Judgement> plus(List<Judgement> judgements, String code, String grade) {
        List<Judgement> more = new ArrayList<>(judgements);
        more.add(new Judgement(code, grade, null));
        return more;
    }
}
