package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.optional;
import static uk.waymark.rating.Told.inspected;
import static uk.waymark.rating.Told.journey;
import static uk.waymark.rating.Told.published;
import static uk.waymark.rating.Told.registered;
import static uk.waymark.rating.Told.succeeded;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.waymark.events.KnownDate;
import uk.waymark.events.StatementRecorded;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Journey;
import uk.waymark.rating.Fact.Kind;

class RatingProjectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final RatingProjection projection = new RatingProjection();

    @Test
    void staysTheSameWhenAnEventRatesNothing() {
        Journey before = journey(registered());
        assertThat(projection.evolve(before, Told.recorded(
                new StatementRecorded(Told.URN, "s", "Well done", "A person", "leader", KnownDate.unknown(), null))))
                .isSameAs(before);
    }

    @Test
    void keepsWhatRatesApartFromWhatWaits() {
        assertThat(projection.facts(journey(registered(), inspected("a", "2025-01-10", "good"),
                published("a", "2025-03-01"), inspected("b", "2026-01-10", "outstanding"))))
                .extracting(Fact::kind, Fact::from, Fact::until)
                .containsExactly(tuple(Kind.AUTHORITY, null, null),
                        tuple(Kind.RATING, LocalDate.of(2025, 3, 1), null),
                        tuple(Kind.UNPUBLISHED, LocalDate.of(2026, 1, 10),
                                null));
    }

    @Test
    void factsHaveKeysOfTheirOwn() {
        assertThat(projection.facts(journey(registered(), inspected("a", "2025-01-10", "good"),
                published("a", "2025-03-01"), inspected("b", "2026-01-10", "outstanding"),
                published("b", "2026-03-01"), inspected("c", "2026-07-10", "good")))).hasSize(4)
                .extracting(projection.table()::key).doesNotHaveDuplicates();
    }

    @Test
    void showsThePublicNothingOfWhatIsNotReleased() {
        Journey released = journey(registered(), inspected("a", "2025-01-10", "good"), published("a", "2025-03-01"));
        Journey recorded = projection.evolve(released, Told.recorded(inspected("b", "2026-07-10", "inadequate")));
        Journey scheduled = projection.evolve(recorded, Told.recorded(published("b", "2026-09-02")));
        assertThat(projection.visible(recorded, TODAY)).isEqualTo(projection.visible(released, TODAY));
        assertThat(projection.visible(scheduled, TODAY)).isEqualTo(projection.visible(released, TODAY));
        assertThat(projection.visible(scheduled, TODAY.plusDays(1))).asInstanceOf(optional(Rating.class)).get()
                .extracting(Rating::overall, Rating::inspectionId).containsExactly("inadequate", "b");
    }

    @Test
    void showsThePublicNoEndThatLiesAhead() {
        Journey open = journey(registered(), inspected("a", "2025-01-10", "good"), published("a", "2025-03-01"));
        Journey ending = projection.evolve(open, Told.recorded(succeeded("2027-04-01")));
        assertThat(projection.visible(ending, TODAY)).isEqualTo(projection.visible(open, TODAY));
        assertThat(projection.visible(ending, LocalDate.of(2027, 4, 1)))
                .isEqualTo(Optional.of(Rating.of(Authority.of(ending).orElseThrow(), null)));
    }

    @Test
    void hasNothingToShowOfNobody() {
        assertThat(projection.visible(projection.empty(), TODAY)).isEqualTo(Optional.empty());
        assertThat(projection.facts(projection.empty())).isEmpty();
    }
}
