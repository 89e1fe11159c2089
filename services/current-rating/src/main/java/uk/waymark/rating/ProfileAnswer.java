package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.runtime.web.query.Basis;

/** @param rating never null: its state says when nothing was recorded yet, or when nothing rates it */
record ProfileAnswer(@JsonUnwrapped Profile profile, RatingSummary rating,
        @Schema(example = "any-framework") String rule,
        @Schema(description = "Version of the authority's journey that was reached", example = "7") Long version,
        @JsonUnwrapped Basis basis) {

    static ProfileAnswer nothingRecordedYet(String urn, Basis basis) {
        return new ProfileAnswer(
                new Profile(urn, null, null, null, null, null, List.of(), null, null, List.of(), null, List.of(),
                        List.of(), null),
                RatingSummary.of(Rating.nothingRecordedYet(urn)), CountingRule.ANY_FRAMEWORK.code(), null, basis);
    }
}
