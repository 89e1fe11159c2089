package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.runtime.web.query.Paged;

/** One page of authorities. */
record AuthoritiesAnswer(@JsonUnwrapped Paged<Item> page, @Schema(example = "any-framework") String rule,
        @JsonUnwrapped Basis basis) {

    /** @param rating never null: its state says when nothing rates it */
    record Item(@Schema(example = "80566") String urn, @Schema(example = "Sunderland") String name,
            @Schema(example = "North East") String region, String authorityType, String onsCode, String dfeCode,
            LocalDate established, LocalDate abolished, RatingSummary rating) {}

    static Item item(Authority a, RatingPeriod p, LocalDate on) {
        Authority.Codes codes = Profile.codes(a, on);
        return new Item(a.urn(), a.name(), a.region(), a.authorityType(), codes.onsCode(), codes.dfeCode(),
                a.established(), a.abolished(), RatingSummary.of(p));
    }
}
