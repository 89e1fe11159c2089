package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.rating.Told.inspected;
import static uk.waymark.rating.Told.published;
import static uk.waymark.rating.Told.registered;
import static uk.waymark.rating.Told.succeeded;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;
import uk.waymark.runtime.database.TestDatabase;

/** An authority that is rated twice and ends while it is rated: each day of the series is what the standings are. */
class StandingsSeriesTest {

    private static final Instant START = Instant.parse("2026-08-01T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 1);

    private static TestDatabase database;
    private static Instant end;

    @BeforeAll
    static void load() {
        database = RecordedRows.tables();
        RecordedRows rows = new RecordedRows(database, 1);
        end = START;
        for (JourneyEvent event : List.of(registered(), inspected("a", "2024-01-10", "inadequate"),
                published("a", "2024-03-01"), inspected("b", "2025-01-10", "good"), published("b", "2025-03-01"),
                succeeded("2026-04-01"))) {
            end = end.plusSeconds(1);
            rows.record("event " + end, event, end);
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aRatingCountsWhileItsAuthorityExists() {
        List<StandingsSeries.Step> steps = new StandingsSeries(database.jdbc()).steps(FIRST, new Moment(LAST, end),
                CountingRule.ANY_FRAMEWORK, Regions.ALL);
        assertThat(steps).extracting(StandingsSeries.Step::date).containsExactly(FIRST, LocalDate.of(2024, 3, 1),
                LocalDate.of(2025, 3, 1), LocalDate.of(2026, 4, 1));
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate asked = day;
            assertThat(steps.stream().filter(s -> !s.date().isAfter(asked)).reduce((a, b) -> b).orElseThrow().count())
                    .as(day.toString()).isEqualTo(new Standings(database.jdbc()).count(new Moment(day, end),
                            CountingRule.ANY_FRAMEWORK, Regions.ALL));
        }
    }
}
