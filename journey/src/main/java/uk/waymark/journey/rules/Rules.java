package uk.waymark.journey.rules;

import static uk.waymark.journey.rules.Rule.APPOINTMENT_IS_OPEN;
import static uk.waymark.journey.rules.Rule.INSPECTION_IS_RECORDED;
import static uk.waymark.journey.rules.Rule.INTERVENTION_IS_OPEN;
import static uk.waymark.journey.rules.Rule.PLAN_ANSWERS_AN_INSPECTION;
import static uk.waymark.journey.rules.Rule.PLAN_FOLLOWS_INSPECTION;
import static uk.waymark.journey.rules.Rule.PLAN_IS_KNOWN;
import static uk.waymark.journey.rules.Rule.PUBLISHED_AFTER_INSPECTION;
import static uk.waymark.journey.rules.Rule.PUBLISHED_AFTER_VISIT;
import static uk.waymark.journey.rules.Rule.STATEMENT_HAS_A_SOURCE;
import static uk.waymark.journey.rules.Rule.SUPERSEDED_IS_KNOWN;
import static uk.waymark.journey.rules.Rule.VISIT_IS_RECORDED;
import static uk.waymark.journey.rules.Rule.VISIT_IS_UNPUBLISHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.Finding;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;

/**
 * Decides whether a proposed fact may enter a journey. Commands, imports and previews all ask here. Pure: no clock, so
 * a date may lie in the past (history is entered late) or in the future (a publication may be scheduled).
 */
public final class Rules {

    private Rules() {}

    /** A fact equal to what is recorded under its key changes nothing; one that differs from it is refused. */
    public static Decision decide(Journey journey, Fact proposed) {
        Fact recorded = journey.facts().get(FactKey.of(proposed));
        if (proposed.equals(recorded)) {
            return new Decision.AlreadySo(recorded);
        }
        Violations violations = new Violations();
        if (journey.isEmpty() && !(proposed instanceof AuthorityRegistered)) {
            violations.add("urn", Rule.AUTHORITY_IS_REGISTERED);
        } else {
            check(journey, proposed, violations);
            violations.require(!journey.isVoid(FactKey.of(proposed)), idField(proposed), Rule.INSPECTION_STANDS);
            if (violations.none() && recorded != null) {
                violations.add(idField(proposed), Rule.RECORDED_ONCE);
            }
        }
        return violations.none()
                ? new Decision.Accepted(proposed)
                : new Decision.Refused(violations.found(), recorded);
    }

    static void check(Journey journey, Fact proposed, Violations v) {
        switch (proposed) {
            case AuthorityRegistered e -> AuthorityRules.check(e, v);
            case AuthorityCodesChanged e -> AuthorityRules.check(e, v);
            case AuthoritySucceeded e -> AuthorityRules.check(journey, e, v);
            case DeliveryOrganisationAppointed e -> check(e, v);
            case DeliveryOrganisationEnded e -> check(journey, e, v);
            case InspectionRecorded e -> InspectionRules.check(journey, e, v);
            case ReportPublished e -> check(journey, e, v);
            case VisitRecorded e -> check(e, v);
            case VisitLetterPublished e -> check(journey, e, v);
            case InterventionStarted e -> check(journey, e, v);
            case InterventionEnded e -> check(journey, e, v);
            case ActionPlanSubmitted e -> check(journey, e, v);
            case MilestoneRecorded e -> check(journey, e, v);
            case StatementRecorded e -> check(e, v);
        }
    }

    private static void check(DeliveryOrganisationAppointed e, Violations v) {
        v.id(e.appointmentId(), "appointmentId");
        v.line(e.organisation(), "organisation");
        v.date(e.from(), "from");
        v.optionalProse(e.detail(), "detail");
        v.source(e.source(), "source");
    }

    private static void check(Journey journey, DeliveryOrganisationEnded e, Violations v) {
        v.id(e.appointmentId(), "appointmentId");
        v.date(e.ended(), "ended");
        v.optionalProse(e.detail(), "detail");
        journey.find(DeliveryOrganisationAppointed.class, e.appointmentId()).ifPresentOrElse(
                a -> v.endNotBefore(a.from(), e.ended(), "ended"), () -> v.add("appointmentId", APPOINTMENT_IS_OPEN));
    }

    private static void check(Journey journey, ReportPublished e, Violations v) {
        v.id(e.inspectionId(), "inspectionId");
        v.day(e.publicationDate(), "publicationDate");
        v.optionalDay(e.publicationDatePrinted(), "publicationDatePrinted");
        v.link(e.link(), "link");
        v.sha256(e.documentSha256(), "documentSha256");
        findings(e.findings(), v);
        Optional<InspectionRecorded> inspection = journey.find(InspectionRecorded.class, e.inspectionId());
        v.require(inspection.isPresent(), "inspectionId", INSPECTION_IS_RECORDED);
        if (e.publicationDate() != null) {
            v.require(inspection.flatMap(Rules::end).filter(end -> e.publicationDate().isBefore(end)).isEmpty(),
                    "publicationDate", PUBLISHED_AFTER_INSPECTION);
        }
    }

    private static void check(VisitRecorded e, Violations v) {
        v.id(e.visitId(), "visitId");
        v.present(e.kind(), "kind");
        v.date(e.started(), "started");
        v.link(e.link(), "link");
        v.optionalProse(e.detail(), "detail");
        v.source(e.source(), "source");
        if (e.ended() != null) {
            v.date(e.ended(), "ended");
            v.endNotBefore(e.started(), e.ended(), "ended");
        }
        if (e.published() != null) {
            v.date(e.published(), "published");
            publishedAfter(e, e.published(), "published", v);
        }
    }

    private static void check(Journey journey, VisitLetterPublished e, Violations v) {
        v.id(e.visitId(), "visitId");
        v.day(e.publicationDate(), "publicationDate");
        v.link(e.link(), "link");
        findings(e.findings(), v);
        journey.find(VisitRecorded.class, e.visitId()).ifPresentOrElse(visit -> {
            v.require(visit.published() == null, "visitId", VISIT_IS_UNPUBLISHED);
            if (e.publicationDate() != null) {
                publishedAfter(visit, KnownDate.day(e.publicationDate()), "publicationDate", v);
            }
        }, () -> v.add("visitId", VISIT_IS_RECORDED));
    }

    private static void check(Journey journey, InterventionStarted e, Violations v) {
        v.id(e.interventionId(), "interventionId");
        v.present(e.kind(), "kind");
        v.date(e.started(), "started");
        v.optionalProse(e.detail(), "detail");
        v.source(e.source(), "source");
        v.require(e.supersedes() == null || !e.supersedes().equals(e.interventionId())
                && journey.find(InterventionStarted.class, e.supersedes()).isPresent(), "supersedes",
                SUPERSEDED_IS_KNOWN);
    }

    private static void check(Journey journey, InterventionEnded e, Violations v) {
        v.id(e.interventionId(), "interventionId");
        v.date(e.ended(), "ended");
        v.optionalProse(e.detail(), "detail");
        journey.find(InterventionStarted.class, e.interventionId()).ifPresentOrElse(
                i -> v.endNotBefore(i.started(), e.ended(), "ended"),
                () -> v.add("interventionId", INTERVENTION_IS_OPEN));
    }

    private static void check(Journey journey, ActionPlanSubmitted e, Violations v) {
        v.id(e.planId(), "planId");
        v.id(e.inspectionId(), "inspectionId");
        v.day(e.submitted(), "submitted");
        v.link(e.link(), "link");
        Optional<InspectionRecorded> inspection = journey.find(InspectionRecorded.class, e.inspectionId());
        v.require(inspection.isPresent(), "inspectionId", PLAN_ANSWERS_AN_INSPECTION);
        if (e.submitted() != null) {
            v.require(inspection.flatMap(Rules::end).filter(end -> e.submitted().isBefore(end)).isEmpty(), "submitted",
                    PLAN_FOLLOWS_INSPECTION);
        }
    }

    private static void check(Journey journey, MilestoneRecorded e, Violations v) {
        v.id(e.milestoneId(), "milestoneId");
        v.line(e.title(), "title");
        v.date(e.reached(), "reached");
        v.optionalProse(e.detail(), "detail");
        v.source(e.source(), "source");
        v.require(e.planId() == null || journey.find(ActionPlanSubmitted.class, e.planId()).isPresent(), "planId",
                PLAN_IS_KNOWN);
    }

    private static void check(StatementRecorded e, Violations v) {
        v.id(e.statementId(), "statementId");
        v.prose(e.words(), "words");
        v.line(e.person(), "person");
        v.line(e.role(), "role");
        v.date(e.on(), "on");
        v.source(e.source(), "source");
        v.require(e.source() != null && (e.source().title() != null || e.source().link() != null), "source",
                STATEMENT_HAS_A_SOURCE);
    }

    private static void findings(List<Finding> findings, Violations v) {
        for (int i = 0; i < findings.size(); i++) {
            v.present(findings.get(i).kind(), "findings[" + i + "].kind");
            v.prose(findings.get(i).text(), "findings[" + i + "].text");
        }
    }

    private static void publishedAfter(VisitRecorded visit, KnownDate published, String field, Violations v) {
        KnownDate end = visit.ended() == null ? visit.started() : visit.ended();
        if (end != null && end.earliest().isPresent() && published.latest().isPresent()) {
            v.require(!published.latest().get().isBefore(end.earliest().get()), field, PUBLISHED_AFTER_VISIT);
        }
    }

    private static Optional<LocalDate> end(InspectionRecorded inspection) {
        return inspection.visits().isEmpty() ? Optional.empty() : Optional.of(inspection.visits().getLast().end());
    }

    static String idField(Fact event) {
        return switch (event) {
            case AuthorityRegistered e -> "urn";
            case AuthorityCodesChanged e -> "from";
            case AuthoritySucceeded e -> "urn";
            case DeliveryOrganisationAppointed e -> "appointmentId";
            case DeliveryOrganisationEnded e -> "appointmentId";
            case InspectionRecorded e -> "inspectionId";
            case ReportPublished e -> "inspectionId";
            case VisitRecorded e -> "visitId";
            case VisitLetterPublished e -> "visitId";
            case InterventionStarted e -> "interventionId";
            case InterventionEnded e -> "interventionId";
            case ActionPlanSubmitted e -> "planId";
            case MilestoneRecorded e -> "milestoneId";
            case StatementRecorded e -> "statementId";
        };
    }
}
