package uk.waymark.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.runtime.web.query.Basis;

/** @param version null when nothing was recorded yet */
record TimelineAnswer(@JsonUnwrapped Shown shown,
        @Schema(description = "Version of the authority's journey that was reached", example = "7") Long version,
        @JsonUnwrapped Basis basis) {}
