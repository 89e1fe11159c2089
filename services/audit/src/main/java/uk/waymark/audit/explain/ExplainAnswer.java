package uk.waymark.audit.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.audit.state.RatingTold;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.runtime.events.StoredEvent;

/** A rating, and what makes it so. */
record ExplainAnswer(@Schema(example = "80566") String urn, RatingTold rating,
        @Schema(description = "In a sentence") String conclusion,
        @Schema(description = "What decides it") String rule,
        @Schema(description = "Every inspection recorded by then, the newest first") List<ConsideredTold> inspections,
        @Schema(description = "Version of the journey that was reached", example = "7") Long version,
        @Schema(description = "Effective day, Europe/London, that was used", example = "2021-08-20") LocalDate on,
        @JsonUnwrapped Basis basis) {

    static ExplainAnswer of(RecordedJourney recorded, LocalDate on, People people) {
        Journey journey = recorded.journey();
        Optional<RatingPeriod> rating = RatingPeriods.on(RatingPeriods.of(journey), on);
        Explanation explanation = Explanation.of(journey, on);
        Map<String, StoredEvent> events = recorded.events().stream()
                .collect(Collectors.toMap(StoredEvent::eventId, Function.identity()));
        return new ExplainAnswer(recorded.urn(), RatingTold.of(journey, rating),
                recorded.events().isEmpty()
                        ? "Nothing had been recorded of this authority by then."
                        : Sentences.conclusion(journey, explanation, rating),
                Sentences.RULE,
                explanation.considered().stream()
                        .map(one -> ConsideredTold.of(one, explanation, events, people)).toList(),
                recorded.version(), on, recorded.basis());
    }
}
