package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/** England's authorities with a long record: a timeline is looked up, and bodies are read for one page only. */
class IndexUseTest {

    private static TestDatabase database;

    @BeforeAll
    static void load() throws Exception {
        database = RecordedRows.database();
        try (Connection owner = database.owner(); var statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into improvement_timeline.entry (generation, urn, key, recorded, kind, rank, listed, sort_date,
                      last_date, happened, visible_from, inspection_end, body)
                    select 1, urn, 'inspection:' || urn || '-' || i, '[2026-01-01,)', 'inspection', 5, true, date '2014-01-01' + i,
                      date '2014-01-01' + i, date '2013-12-01' + i, date '2014-01-01' + i, date '2013-12-01' + i, '{"facts": []}'
                    from generate_series(1, 150) as urn, generate_series(1, 300) as i""");
            statement.execute("analyze improvement_timeline.entry");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aTimelineIsLookedUp() {
        assertThat(plan()).containsPattern("Index Scan.* on entry|Bitmap Index Scan on (entry_of_authority|open_entry)")
                .contains("Tid Scan on entry").doesNotContain("Seq Scan on entry");
    }

    private static String plan() {
        Moment moment = Moment.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1),
                Instant.parse("2026-01-03T12:30:00Z"), Audience.PUBLIC);
        List<String> lines = database.jdbc().sql("explain " + Entries.sql(TimelineFilter.Order.ASC))
                .params(moment.parameters()).param("urn", "77").param("kinds", new String[]{"inspection"})
                .param("from", LocalDate.of(1, 1, 1)).param("to", LocalDate.of(9999, 1, 1)).param("size", 50)
                .param("skip", 0).query(String.class).list();
        return String.join("\n", lines);
    }
}
