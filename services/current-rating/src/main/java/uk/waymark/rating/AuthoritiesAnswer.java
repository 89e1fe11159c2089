package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.runtime.web.query.Basis;
import uk.waymark.runtime.web.query.Paged;

/** One page of authorities. */
record AuthoritiesAnswer(@JsonUnwrapped Paged<ListedAuthority> page, @Schema(example = "any-framework") String rule,
        @JsonUnwrapped Basis basis) {}
