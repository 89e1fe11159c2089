package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.CorrectionKind;
import uk.waymark.events.Evidence;
import uk.waymark.events.FieldChange;
import uk.waymark.journey.timeline.Corrected;

/** That what an entry tells was put right by us, or changed by the publisher; never by whom. */
record CorrectionTold(CorrectionKind kind, @Schema(example = "report-corrected") String event,
        @Schema(description = "Identifier of the correction's event") String eventId,
        @Schema(description = "When it was recorded") Instant recordedAt,
        @Schema(description = "First day on which it counts; absent for one that counts as if it had always been so") LocalDate countsFrom,
        @Schema(description = "Field by field; from is absent where there was nothing, to where there is nothing any more") List<FieldChange> changes,
        String reason, Evidence evidence,
        @Schema(description = "How many people it took: one where an installation lets the same person propose and approve") Approval approvedBy) {

    enum Approval {
        ONE, TWO
    }

    static CorrectionTold of(Corrected c) {
        return new CorrectionTold(c.kind(), c.event(), c.eventId(), c.recordedAt(), c.from(), c.changes(), c.reason(),
                c.evidence(), c.approvedByOne() ? Approval.ONE : Approval.TWO);
    }
}
