package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.waymark.rating.Told.EVENTS;
import static uk.waymark.rating.Told.inspected;
import static uk.waymark.rating.Told.journey;
import static uk.waymark.rating.Told.published;
import static uk.waymark.rating.Told.registered;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriods;

/** What waits for its day, and what does not although it comes later. */
class HoldingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void aReturnAfterAScheduledWithdrawalIsNotScheduled() {
        Holding holding = holding(inspected("a", "2020-01-10", "good"), published("a", "2020-03-01"),
                inspected("b", "2024-01-10", "inadequate"), published("b", "2024-03-01"),
                EVENTS.withdrawn("b", "2026-10-01"));
        assertThat(holding.rating()).get().extracting(p -> p.inspectionId() + " until " + p.until())
                .isEqualTo("b until 2026-10-01");
        assertThat(holding.scheduled()).isEmpty();
    }

    @Test
    void aReissueAheadIsScheduledWithItsDay() {
        Holding holding = holding(inspected("a", "2020-01-10", "good"), published("a", "2020-03-01"),
                EVENTS.reissued("a", "2026-10-01", "inadequate"));
        assertThat(Unreleased.of(holding)).extracting(Unreleased::inspectionId, Unreleased::overall,
                Unreleased::publicationDate, Unreleased::reissued)
                .containsExactly(tuple("a", "inadequate", LocalDate.of(2020, 3, 1), LocalDate.of(2026, 10, 1)));
    }

    @Test
    void whatIsScheduledAndReturnsLaterIsScheduledOnce() {
        Holding holding = holding(inspected("a", "2026-05-10", "good"), published("a", "2026-09-10"),
                inspected("b", "2026-06-10", "inadequate"), published("b", "2026-09-20"),
                EVENTS.withdrawn("b", "2026-10-01"));
        assertThat(Unreleased.of(holding)).extracting(Unreleased::inspectionId).containsExactly("a", "b");
    }

    private static Holding holding(JourneyEvent... events) {
        Journey journey = journey(events);
        return Holding.of(Authority.of(journey.with(registered())).orElseThrow(), RatingPeriods.of(journey), List.of(),
                TODAY);
    }
}
