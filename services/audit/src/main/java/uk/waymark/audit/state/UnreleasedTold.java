package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriods;

/** An inspection that had ended by a day, and whose report was not public then. Confidential. */
record UnreleasedTold(@Schema(description = "not_published_yet") String state, String inspectionId, String edition,
        String inspectionType, LocalDate inspectionEnd,
        @Schema(description = "Of the scheduled release; absent while there is none") LocalDate publicationDate,
        @Schema(description = "Every grade, the overall one among them") Map<String, String> judgements) {

    static List<UnreleasedTold> of(Journey journey, LocalDate on) {
        return journey.all(InspectionRecorded.class).filter(RatingPeriods::rates)
                .filter(i -> !i.visits().getLast().end().isAfter(on)).flatMap(i -> {
                    Optional<LocalDate> published = journey.find(ReportPublished.class, i.inspectionId())
                            .map(ReportPublished::publicationDate);
                    return published.filter(day -> !day.isAfter(on)).isPresent()
                            ? Stream.empty()
                            : Stream.of(new UnreleasedTold("not_published_yet", i.inspectionId(),
                                    i.edition(), i.inspectionType(), i.visits().getLast().end(),
                                    published.orElse(null), RatingTold.byCode(i.judgements())));
                }).toList();
    }
}
