package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.runtime.web.query.Basis;

record SeriesAnswer(@Schema(example = "ilacs") String rule,
        @Schema(description = "The rule in words") String definition,
        @Schema(description = "north, a region, or null for England", example = "north") String region,
        @Schema(description = "First day counted; the last is on") LocalDate from,
        @Schema(description = "Each holds from its date until the next one's; days without a change are not repeated") List<StandingsSeries.Step> steps,
        @JsonUnwrapped Basis basis) {}
