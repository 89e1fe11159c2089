package uk.waymark.rating;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What rates an authority, in one line. */
record RatingSummary(Rating.State state, @Schema(example = "outstanding") String overall,
        @Schema(example = "ILACS_2023") String edition, String inspectionId, LocalDate publicationDate, LocalDate from,
        LocalDate reissued, LocalDate withdrawn) {

    static RatingSummary of(Rating r) {
        return new RatingSummary(r.state(), r.overall(), r.edition(), r.inspectionId(), r.publicationDate(), r.from(),
                r.reissued(), r.withdrawn());
    }
}
