package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.runtime.web.query.Basis;

record LeapsAnswer(@Schema(example = "any-framework") String rule,
        @Schema(description = "The rule in words") String definition,
        @Schema(description = "north, a region, or null for England") String region,
        @Schema(example = "inadequate") String from, @Schema(example = "outstanding") String to,
        @Schema(description = "In order of date, then URN") List<Leaps.Leap> leaps, @JsonUnwrapped Basis basis) {}
