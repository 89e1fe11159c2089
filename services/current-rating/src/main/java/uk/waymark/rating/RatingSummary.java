package uk.waymark.rating;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import uk.waymark.journey.rating.RatingPeriod;

/** What rates an authority, in one line. */
record RatingSummary(Rating.State state, @Schema(example = "outstanding") String overall,
        @Schema(example = "ILACS_2023") String edition, String inspectionId, LocalDate publicationDate,
        LocalDate from) {

    /** @param p null when nothing rates it */
    static RatingSummary of(RatingPeriod p) {
        return p == null
                ? empty(Rating.State.NOT_RATED)
                : new RatingSummary(Rating.State.RATED, p.overall(), p.edition(), p.inspectionId(),
                        p.publicationDate(), p.from());
    }

    static RatingSummary nothingRecordedYet() {
        return empty(Rating.State.NOTHING_RECORDED_YET);
    }

    private static RatingSummary empty(Rating.State state) {
        return new RatingSummary(state, null, null, null, null, null);
    }
}
