package uk.waymark.audit.proposals;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.Person;

/** Everything that was proposed with one import, in the queue. */
record BatchTold(@Schema(description = "Of the import it came with") String batch,
        @Schema(description = "How many proposals, by what became of them", example = "{\"open\": 12, \"approved\": 0, \"rejected\": 0, \"withdrawn\": 0}") Map<String, Long> proposals,
        @Schema(description = "How many authorities it is about") long authorities, String reason, Person proposedBy,
        @Schema(description = "When its first proposal was recorded") Instant proposedAt) {

    static BatchTold of(BatchQueue.Row row, People people) {
        Map<String, Long> proposals = new LinkedHashMap<>();
        proposals.put("open", row.open());
        proposals.put("approved", row.approved());
        proposals.put("rejected", row.rejected());
        proposals.put("withdrawn", row.withdrawn());
        return new BatchTold(row.batch(), proposals, row.authorities(), row.reason(), people.person(row.proposedBy()),
                row.proposedAt());
    }
}
