package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.runtime.web.query.Basis;

record StandingsAnswer(@Schema(example = "ilacs") String rule,
        @Schema(description = "The rule in words") String definition,
        @Schema(description = "north, a region, or null for England", example = "north") String region,
        @JsonUnwrapped Standings.Count count, @JsonUnwrapped Basis basis) {}
