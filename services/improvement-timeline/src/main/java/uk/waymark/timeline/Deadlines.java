package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import uk.waymark.journey.calendar.WorkingDays;

/** What the authority has to do after a report, counted in working days from its publication. */
record Deadlines(
        @Schema(description = "Publishes the report: 30 working days", example = "2021-10-04") LocalDate publishReport,
        @Schema(description = "Sends its action plan: 70 working days", example = "2021-11-29") LocalDate actionPlan) {

    /** Null while there is no publication date. */
    static Deadlines after(LocalDate published) {
        return published == null
                ? null
                : new Deadlines(WorkingDays.after(published, WorkingDays.TO_PUBLISH),
                        WorkingDays.after(published, WorkingDays.TO_SUBMIT_PLAN));
    }
}
