package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.runtime.web.query.Basis;

record ProfilesAnswer(@Schema(example = "any-framework") String rule,
        @Schema(description = "The rule in words") String definition,
        @Schema(description = "north, a region, or null for England") String region,
        @Schema(description = "In order of name") List<RatedAuthority> items, @JsonUnwrapped Basis basis) {}
