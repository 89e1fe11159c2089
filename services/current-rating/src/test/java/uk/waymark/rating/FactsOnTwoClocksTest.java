package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static uk.waymark.rating.Told.inspected;
import static uk.waymark.rating.Told.published;
import static uk.waymark.rating.Told.registered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** One authority whose next report is scheduled and whose one after that is not even written, and one that copies it. */
class FactsOnTwoClocksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Instant START = Instant.parse("2026-08-01T09:00:00Z");
    private static final List<JourneyEvent> EVENTS = List.of(registered(), inspected("a", "2024-01-10", "inadequate"),
            published("a", "2024-03-01"), inspected("b", "2026-06-10", "good"), published("b", "2026-09-15"),
            inspected("c", "2026-08-10", "outstanding"), inspected("d", "2026-10-10", "good"));
    private static final Instant END = START.plusSeconds(EVENTS.size());

    private static TestDatabase database;
    private static Facts facts;

    @BeforeAll
    static void load() {
        database = RecordedRows.tables();
        facts = new Facts(database.jdbc());
        RecordedRows rows = new RecordedRows(database, 1);
        Instant at = START;
        for (JourneyEvent event : EVENTS) {
            rows.record(at.toString(), event, at);
            rows.record("copy " + at, copied(event), at);
            at = at.plusSeconds(1);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void thePublicIsReadNothingThatWaits() {
        Holding holding = facts.of(Told.URN, at(TODAY, END), Audience.PUBLIC).orElseThrow();
        assertThat(holding.rating()).map(RatingPeriod::inspectionId).contains("a");
        assertThat(holding.scheduled()).isEmpty();
        assertThat(holding.unpublished()).isEmpty();
    }

    @Test
    void whoMayKnowIsReadWhatHadEndedAndWaits() {
        Holding holding = facts.of(Told.URN, at(TODAY, END), Audience.PRIVILEGED).orElseThrow();
        assertThat(holding.rating()).map(RatingPeriod::inspectionId).contains("a");
        assertThat(Unreleased.of(holding)).extracting(Unreleased::inspectionId).containsExactly("b", "c");
        assertThat(Unreleased.of(holding)).extracting(Unreleased::state).containsOnly("not_published_yet");
        assertThat(Unreleased.of(holding)).extracting(Unreleased::overall).containsExactly("good", "outstanding");
        assertThat(Unreleased.of(holding)).extracting(Unreleased::publicationDate)
                .containsExactly(LocalDate.of(2026, 9, 15), null);
    }

    @Test
    void aReleaseMovesItFromWaitingToRating() {
        Holding holding = facts.of(Told.URN, at(LocalDate.of(2026, 9, 15), END), Audience.PRIVILEGED)
                .orElseThrow();
        assertThat(holding.rating()).map(RatingPeriod::inspectionId).contains("b");
        assertThat(Unreleased.of(holding)).extracting(Unreleased::inspectionId).containsExactly("c");
    }

    @Test
    void aLaterEventChangesNoEarlierAnswer() {
        Moment early = at(LocalDate.of(2026, 9, 15), START.plusSeconds(2));
        Holding holding = facts.of(Told.URN, early, Audience.PRIVILEGED).orElseThrow();
        assertThat(holding.rating()).map(RatingPeriod::inspectionId).contains("a");
        assertThat(holding.rating()).map(RatingPeriod::until).isEmpty();
        assertThat(Unreleased.of(holding)).isEmpty();
    }

    @Test
    void twoThatLeapOnOneDayAreBothFirst() {
        assertThat(new Leaps(database.jdbc()).between("inadequate", "good", at(LocalDate.of(2026, 9, 15), END),
                CountingRule.ANY_FRAMEWORK, Regions.ALL)).extracting(Leaps.Leap::urn, Leaps.Leap::first)
                .containsExactly(tuple("80566", true),
                        tuple("90566", true));
    }

    @Test
    void noTwoTruthsHoldAtOnce() {
        assertThat(catchThrowable(() -> database.jdbc()
                .sql("""
                     insert into current_rating.fact (generation, urn, key, recorded, kind, effective, inspection_id,
                       inspection_end, published, edition, overall, detail)
                     values (1, '80566', 'rating:other', '[2026-08-20,)', 'rating', '[2024-06-01,2024-07-01)', 'x',
                       '2024-05-01', '2024-06-01', 'ILACS_2023', 'good', '{}')""").update()))
                .hasMessageContaining("one_truth");
    }

    private static Moment at(LocalDate on, Instant knownAt) {
        return new Moment(on, knownAt);
    }

    private static JourneyEvent copied(JourneyEvent event) {
        return switch (event) {
            case AuthorityRegistered a -> new AuthorityRegistered("90566", "Copy", a.region(), null, "E08000099", null,
                    null, List.of(), null);
            case InspectionRecorded i -> new InspectionRecorded("90566", i.inspectionId(), i.edition(),
                    i.inspectionType(), i.scope(), i.visits(), i.leadInspectors(), i.judgements());
            case ReportPublished r -> new ReportPublished("90566", r.inspectionId(), r.publicationDate(), null,
                    null, null, List.of());
            default -> event;
        };
    }
}
