package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.journey.calendar.WorkingDays;

/** What an entry says of the authority itself, and of what it and others did and said. */
record OccasionTold(@Schema(example = "E08000038") String onsCode, String dfeCode,
        @Schema(description = "URNs of those who take over") List<String> successors,
        String planId,
        @Schema(description = "The inspection the plan answers") String answersInspectionId,
        @Schema(description = "Last day on which the plan was in time: 70 working days after the report, 20 for a draft") LocalDate due,
        Boolean inTime, String milestoneId, String statementId,
        @Schema(example = "Vicky Ford") String person,
        @Schema(example = "Children and Families Minister") String role,
        @Schema(description = "A claim with a source, not a fact") String words) {

    /** Null for facts of other kinds. */
    static OccasionTold of(JourneyEvent fact, ReportPublished report) {
        return switch (fact) {
            case AuthorityRegistered e -> codes(e.onsCode(), e.dfeCode(), null);
            case AuthorityCodesChanged e -> codes(e.onsCode(), e.dfeCode(), null);
            case AuthoritySucceeded e -> codes(null, null, e.successors());
            case ActionPlanSubmitted e -> plan(e, due(e, report));
            case MilestoneRecorded e ->
                new OccasionTold(null, null, null, e.planId(), null, null, null, e.milestoneId(), null, null, null,
                        null);
            case StatementRecorded e -> new OccasionTold(null, null, null, null, null, null, null, null,
                    e.statementId(), e.person(), e.role(), e.words());
            default -> null;
        };
    }

    private static OccasionTold codes(String onsCode, String dfeCode, List<String> successors) {
        return new OccasionTold(onsCode, dfeCode, successors, null, null, null, null, null, null, null, null, null);
    }

    private static OccasionTold plan(ActionPlanSubmitted e, LocalDate due) {
        return new OccasionTold(null, null, null, e.planId(), e.inspectionId(), due,
                due == null ? null : !e.submitted().isAfter(due), null, null, null, null, null);
    }

    private static LocalDate due(ActionPlanSubmitted e, ReportPublished report) {
        return report == null
                ? null
                : WorkingDays.after(report.publicationDate(),
                        e.draft() ? WorkingDays.TO_SUBMIT_DRAFT_PLAN : WorkingDays.TO_SUBMIT_PLAN);
    }
}
