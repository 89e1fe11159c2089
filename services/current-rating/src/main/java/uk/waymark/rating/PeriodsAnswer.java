package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.runtime.web.query.Basis;

/** @param version null when nothing was recorded yet */
record PeriodsAnswer(@Schema(example = "80566") String urn,
        @Schema(description = "Absent when nothing was recorded yet", example = "Sunderland") String name,
        @Schema(description = "Oldest first; days between two of them, and before the first, are not rated") List<Rating> periods,
        @Schema(example = "any-framework") String rule,
        @Schema(description = "Version of the authority's journey that was reached", example = "7") Long version,
        @JsonUnwrapped Basis basis) {}
