package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;
import uk.waymark.runtime.database.TestDatabase;

/** England's authorities with a history so often corrected that the table is long: every question still uses an index. */
class IndexUseTest {

    private static TestDatabase database;

    @BeforeAll
    static void load() throws Exception {
        database = RecordedRows.tables();
        try (Connection owner = database.owner(); var statement = owner.createStatement()) {
            statement.execute(
                    """
                    insert into current_rating.fact (generation, urn, key, recorded, kind, effective, name, region,
                      ons_codes, detail)
                    select 1, urn, 'authority', '[2026-01-01,)', 'authority', '(,)', 'Authority ' || urn, 'London',
                      '{}', '{}'
                    from generate_series(1, 150) as urn""");
            statement.execute(
                    """
                    insert into current_rating.fact (generation, urn, key, recorded, kind, effective, inspection_id,
                      inspection_end, published, edition, overall, detail)
                    select 1, urn, 'rating:' || day, tstzrange(at, case when correction < 133 then at + interval '1 h' end),
                      'rating', daterange(day, case when year < 4 then day + 1000 end), urn || '-' || year, day - 60, day,
                      'ILACS_2023', 'good', '{}'
                    from generate_series(1, 150) as urn, generate_series(0, 4) as year,
                      generate_series(0, 133) as correction,
                      lateral (select date '2013-11-01' + 1000 * year as day,
                        timestamptz '2026-01-01' + correction * interval '1 h' as at) as dates""");
            statement.execute("analyze current_rating.fact");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void isLong() {
        assertThat(database.jdbc().sql("select count(*) from current_rating.fact").query(Long.class).single())
                .isGreaterThan(100_000);
    }

    @Test
    void ratingIsLookedUp() {
        assertThat(plan(Facts.SQL, Map.of("urn", "77", "ahead", false))).contains("fact_of_authority")
                .doesNotContain("Seq Scan");
    }

    @Test
    void ratingAheadIsLookedUp() {
        assertThat(plan(Facts.SQL, Map.of("urn", "77", "ahead", true)))
                .contains("fact_of_authority")
                .doesNotContain("Seq Scan");
    }

    @Test
    void standingsAreLookedUp() {
        assertThat(plan(Standings.SQL, Map.of("regions", regions(), "editions", editions()))).contains("fact_by_end")
                .doesNotContain("Seq Scan");
    }

    @Test
    void overviewsAreLookedUp() {
        Map<String, Object> everywhere = Map.of("regions", regions(), "editions", editions());
        assertThat(plan(Profiles.SQL, everywhere)).contains("fact_by_end").doesNotContain("Seq Scan");
        assertThat(plan(RegionalStandings.SQL, Map.of("editions", editions()))).contains("fact_by_end")
                .doesNotContain("Seq Scan");
        assertThat(plan(StandingsSeries.SQL,
                Map.of("regions", regions(), "editions", editions(), "from", LocalDate.of(2014, 1, 1))))
                .contains("fact_by_end").doesNotContain("Seq Scan");
        assertThat(plan(Periods.SQL, Map.of("urn", "77"))).contains("fact_of_authority").doesNotContain("Seq Scan");
    }

    @Test
    void leapsAreLookedUp() {
        assertThat(plan(Leaps.SQL,
                Map.of("regions", regions(), "editions", editions(), "from", "good", "to", "outstanding")))
                .contains("fact_by_end").doesNotContain("Seq Scan");
    }

    @Test
    void listIsLookedUp() {
        assertThat(plan(AuthorityList.SQL, Map.of("regions", regions(), "text", "", "grade", "good", "edition",
                "ILACS_2023", "size", 50, "skip", 0))).contains("fact_by_end").doesNotContain("Seq Scan");
    }

    private static String[] regions() {
        return Regions.ALL.toArray(String[]::new);
    }

    private static String[] editions() {
        return CountingRule.ILACS.editions().toArray(String[]::new);
    }

    private static String plan(String sql, Map<String, Object> parameters) {
        Moment moment = new Moment(LocalDate.of(2021, 8, 20), Instant.parse("2026-01-03T12:30:00Z"));
        return String.join("\n",
                database.jdbc().sql("explain " + sql)
                        .params(moment.parameters()).params(parameters)
                        .query(String.class).list());
    }
}
