package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.runtime.web.query.Basis;

record RegionalAnswer(@Schema(example = "ilacs") String rule,
        @Schema(description = "The rule in words") String definition,
        @Schema(description = "In order of name") List<RegionalStandings.Region> regions,
        @JsonUnwrapped Basis basis) {}
