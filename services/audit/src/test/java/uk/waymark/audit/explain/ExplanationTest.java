package uk.waymark.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.waymark.audit.record.MadeUp;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;

class ExplanationTest {

    @Test
    void theInspectionThatCountsIsTheOneThatRates() {
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        MadeUp.journeys(3_000, (history, events) -> {
            Journey journey = RecordedJourney.fold(events);
            List<RatingPeriod> periods = RatingPeriods.of(journey);
            for (LocalDate on : history.someDays(5)) {
                Optional<RatingPeriod> rating = RatingPeriods.on(periods, on);
                Explanation explanation = Explanation.of(journey, on);
                assertThat(explanation.counting().map(Candidate::id)).as("on %s", on)
                        .isEqualTo(rating.map(RatingPeriod::inspectionId));
                assertThat(Sentences.conclusion(journey, explanation, rating)).endsWith(".").doesNotContain("null");
                explanation.considered().forEach(one -> {
                    assertThat(Sentences.why(one, explanation)).endsWith(".").doesNotContain("null");
                    assertThat(one.candidate().events()).isNotEmpty();
                    assertThat(one.verdict() == Verdict.VOID).isEqualTo(journey.isVoid(one.candidate().id()));
                    met.add(one.verdict());
                });
            }
        });
        assertThat(met).as("every verdict was met").containsExactlyInAnyOrder(Verdict.values());
    }
}
