package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.optional;
import static uk.waymark.rating.Told.EVENTS;
import static uk.waymark.rating.Told.inspected;
import static uk.waymark.rating.Told.journey;
import static uk.waymark.rating.Told.published;
import static uk.waymark.rating.Told.registered;
import static uk.waymark.rating.Told.succeeded;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.events.StatementRecorded;
import uk.waymark.journey.Journey;
import uk.waymark.rating.Fact.Kind;

class RatingProjectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final RatingProjection projection = new RatingProjection();

    @Test
    void staysTheSameWhenAnEventRatesNothing() {
        Journey before = journey(registered());
        assertThat(projection.evolve(before, Told.recorded("e",
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
        Journey recorded = projection.evolve(released, Told.recorded("e", inspected("b", "2026-07-10", "inadequate")));
        Journey scheduled = projection.evolve(recorded, Told.recorded("e", published("b", "2026-09-02")));
        assertThat(projection.visible(recorded, TODAY)).isEqualTo(projection.visible(released, TODAY));
        assertThat(projection.visible(scheduled, TODAY)).isEqualTo(projection.visible(released, TODAY));
        assertThat(projection.visible(scheduled, TODAY.plusDays(1))).asInstanceOf(optional(Rating.class)).get()
                .extracting(Rating::overall, Rating::inspectionId).containsExactly("inadequate", "b");
    }

    @Test
    void showsThePublicNoEndThatLiesAhead() {
        Journey open = journey(registered(), inspected("a", "2025-01-10", "good"), published("a", "2025-03-01"));
        Journey ending = projection.evolve(open, Told.recorded("e", succeeded("2027-04-01")));
        assertThat(projection.visible(ending, TODAY)).isEqualTo(projection.visible(open, TODAY));
        assertThat(projection.visible(ending, LocalDate.of(2027, 4, 1)))
                .asInstanceOf(optional(Rating.class)).get().extracting(Rating::state, Rating::name, Rating::overall)
                .containsExactly(Rating.State.NOT_RATED, "Sunderland", null);
    }

    @Test
    void showsThePublicNoReissueThatLiesAhead() {
        Journey released = journey(registered(), inspected("a", "2025-01-10", "good"), published("a", "2025-03-01"));
        Journey reissued = projection.evolve(released,
                Told.recorded("e9", EVENTS.reissued("a", "2026-09-02", "inadequate")));
        assertThat(projection.visible(reissued, TODAY)).isEqualTo(projection.visible(released, TODAY));
        assertThat(projection.visible(reissued, TODAY.plusDays(1))).asInstanceOf(optional(Rating.class)).get()
                .extracting(Rating::overall, Rating::from, Rating::reissued)
                .containsExactly("inadequate", TODAY.plusDays(1), TODAY.plusDays(1));
    }

    @Test
    void showsThePublicNoWithdrawalThatLiesAhead() {
        Journey released = journey(registered(), inspected("a", "2025-01-10", "good"), published("a", "2025-03-01"));
        Journey withdrawn = projection.evolve(released, Told.recorded("e9", EVENTS.withdrawn("a", "2026-09-02")));
        assertThat(projection.visible(withdrawn, TODAY)).isEqualTo(projection.visible(released, TODAY));
        assertThat(projection.visible(withdrawn, TODAY.plusDays(1))).asInstanceOf(optional(Rating.class)).get()
                .extracting(Rating::state, Rating::overall, Rating::inspectionId, Rating::withdrawn)
                .containsExactly(Rating.State.NOT_RATED, null, "a", TODAY.plusDays(1));
    }

    @Test
    void saysOfNoAbolishedAuthorityThatItsReportWasWithdrawn() {
        Journey withdrawn = journey(registered(), inspected("a", "2020-01-10", "good"), published("a", "2020-03-01"),
                EVENTS.withdrawn("a", "2021-03-01"), succeeded("2023-04-01"));
        assertThat(projection.visible(withdrawn, LocalDate.of(2023, 3, 31))).asInstanceOf(optional(Rating.class)).get()
                .extracting(Rating::inspectionId).isEqualTo("a");
        assertThat(projection.visible(withdrawn, LocalDate.of(2023, 4, 1))).asInstanceOf(optional(Rating.class)).get()
                .extracting(Rating::inspectionId).isNull();
    }

    @Test
    void staysTheSameWhileACorrectionIsOnlyDeliberated() {
        Journey before = journey(registered(), inspected("a", "2025-01-10", "good"), published("a", "2025-03-01"));
        for (JourneyEvent word : List.of(
                EVENTS.proposed(EVENTS.corrected(inspected("a", "2025-01-10", "inadequate"))),
                new CorrectionRejected(Told.URN, "p", "no"), new ProposalWithdrawn(Told.URN, "p", "no"))) {
            assertThat(projection.evolve(before, Told.recorded("e9", word))).isSameAs(before);
        }
    }

    @Test
    void hasNothingToShowOfNobody() {
        assertThat(projection.visible(projection.empty(), TODAY)).isEqualTo(Optional.empty());
        assertThat(projection.facts(projection.empty())).isEmpty();
    }
}
