package uk.waymark.rating;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** @param notPublishedYet null for the public */
record RatingState(@JsonUnwrapped Rating rating,
        @Schema(description = "Only for those who may see what is not public: inspections that had ended by that day "
                + "and whose report, or a reissue of it, was not published then") List<Unreleased> notPublishedYet) {

    static RatingState of(Holding holding, Embargo embargo) {
        return new RatingState(Rating.of(holding, embargo), embargo.applies() ? null : Unreleased.of(holding));
    }

    static RatingState nothingRecordedYet(String urn) {
        return new RatingState(Rating.nothingRecordedYet(urn), null);
    }
}
