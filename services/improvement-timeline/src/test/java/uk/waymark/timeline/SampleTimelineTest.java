package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.journey.samples.Samples;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** The real record reads as it happened. */
class SampleTimelineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private static TestDatabase database;
    private static Instant end;

    @BeforeAll
    static void load() {
        database = RecordedRows.database();
        end = new RecordedRows(database).record(Samples.events());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void tellsSunderlandsJourneyInOrder() {
        assertThat(told("80566", TODAY)).extracting(t -> t.date().text() + " " + t.title()).containsExactly(
                "2015-07-20 SIF inspection",
                "2015-07-20 Commissioner started",
                "2015-07-20 Statutory direction started",
                "unknown Commissioner ended",
                "2016 Monitoring visit",
                "2017-04 Together for Children delivers services",
                "2017-04-03 Statutory direction started",
                "2017-04-03 Statutory direction ended",
                "2018-07-25 SIF re-inspection",
                "2019-01 Monitoring visit",
                "2020-02-11 Monitoring visit",
                "2021-03-24 Focused visit",
                "2021-08-20 ILACS standard inspection",
                "2021-08-20 Statement by Jill Colbert, Chief executive of Together for Children",
                "2021-08-20 Statement by Vicky Ford, Children and Families Minister",
                "by 2021-12-20 Statutory direction ended",
                "2023-11 Focused visit",
                "2025-03-11 ILACS short inspection");
    }

    private static List<Told> told(String urn, LocalDate on) {
        Moment moment = Moment.of(on, TODAY, end, Audience.PUBLIC);
        return new Entries(database.jdbc()).find(urn, moment, TimelineFilter.ALL, 500, 0).page().stream()
                .map(line -> Told.of(line, moment)).toList();
    }
}
