package uk.waymark.audit.difference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.EventHeading;
import uk.waymark.journey.counting.Standings;

/** How many authorities stood where, at two states of knowledge, and which of them moved. */
record StandingsDifference(@Schema(example = "ilacs") String rule,
        @Schema(description = "The rule in words") String definition,
        @Schema(description = "Absent for all of England", example = "north") String region, Count from, Count to,
        List<Moved> moved) {

    @Schema(name = "CountThen")
    record Count(@JsonUnwrapped Standings standings,
            @Schema(description = "Effective day, Europe/London", example = "2021-08-20") LocalDate on,
            @JsonUnwrapped Basis basis) {}

    @Schema(name = "MovedAuthority")
    record Moved(@Schema(example = "80566") String urn, String name, String region,
            @Schema(description = "What it counted as, or unrated; absent where it was not counted", example = "inadequate") String before,
            @Schema(description = "What it counts as; absent where it is not counted", example = "outstanding") String after,
            @Schema(description = "Inspection that rated it") String inspectionBefore,
            @Schema(description = "Inspection that rates it") String inspectionAfter,
            @Schema(description = "Events that moved it; none where the day alone did") List<EventHeading> events) {}
}
