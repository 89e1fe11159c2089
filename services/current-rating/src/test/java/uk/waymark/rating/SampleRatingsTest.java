package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;
import uk.waymark.journey.samples.Samples;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.problem.NotFound;

/** The real record gives the figures that the press release, the reports and the contract give. */
class SampleRatingsTest {

    private static final LocalDate RELEASE = LocalDate.of(2021, 8, 20);
    private static final Instant START = Instant.parse("2026-08-25T08:00:00Z");
    private static final List<String> NORTH = Regions.matching("north").orElseThrow();

    private static final RegionFilter ENGLAND = new RegionFilter(null, Regions.ALL);

    private static TestDatabase database;
    private static Instant end;

    @BeforeAll
    static void load() {
        database = RecordedRows.tables();
        RecordedRows rows = new RecordedRows(database, 1);
        Instant at = START;
        for (JourneyEvent event : Samples.events()) {
            rows.record(at.toString(), event, at);
            at = at.plusNanos(1_000);
        }
        end = at;
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void countsEveryAuthorityUnderAnyFramework() {
        Standings.Count england = standings(CountingRule.ANY_FRAMEWORK, Regions.ALL);
        assertThat(england.authorities()).isEqualTo(147);
        assertThat(england.unrated()).isEqualTo(152 - 147);
        assertThat(england.counts()).containsEntry("outstanding", 19).containsEntry("not_judged_under_framework", 0);
        assertThat(england.counts().values().stream().mapToInt(i -> i).sum()).isEqualTo(147);
        assertThat(standings(CountingRule.ANY_FRAMEWORK, NORTH).counts()).containsEntry("outstanding", 5);
    }

    @Test
    void countsThosePressReleaseCounted() {
        Standings.Count england = standings(CountingRule.ILACS, Regions.ALL);
        assertThat(england.authorities()).isEqualTo(102);
        assertThat(england.unrated()).isEqualTo(152 - 102);
        assertThat(england.counts()).containsEntry("outstanding", 18);
        assertThat(standings(CountingRule.ILACS, NORTH).counts()).containsEntry("outstanding", 4);
    }

    @Test
    void ratesSunderlandOnAnyDay() {
        assertThat(rating("80566", "2019-01-01").overall()).isEqualTo("inadequate");
        Rating today = rating("80566", "2026-08-30");
        assertThat(today.overall()).isEqualTo("outstanding");
        assertThat(today.edition()).isEqualTo("ILACS_2023");
        assertThat(today.judgements()).containsEntry("impact_of_leaders", "outstanding")
                .containsEntry("care_leavers", "good").containsOnlyKeys("impact_of_leaders", "help_and_protection",
                        "in_care", "care_leavers");
        assertThat(today.labels()).containsEntry("in_care", "in care");
        assertThat(rating("80566", "2015-07-19").state()).isEqualTo(Rating.State.NOT_RATED);
        assertThat(rating("80566", "2015-07-20").judgements()).containsEntry("leadership_management_governance",
                "inadequate");
    }

    @Test
    void neverCarriesAnOlderOverallAcrossTheReform() {
        Rating trafford = rating("80573", "2026-08-30");
        assertThat(trafford.overall()).isEqualTo("not_judged_under_framework");
        assertThat(trafford.judgements()).containsOnlyKeys("impact_of_leaders", "help_and_protection", "in_care",
                "care_leavers");
    }

    @Test
    void findsTheOneLeap() {
        assertThat(leaps("inadequate", "outstanding")).singleElement().satisfies(leap -> {
            assertThat(leap.urn()).isEqualTo("80566");
            assertThat(leap.date()).isEqualTo(RELEASE);
            assertThat(leap.fromInspection()).isEqualTo("80566-2018-07-25");
            assertThat(leap.toInspection()).isEqualTo("80566-2021-08-20");
            assertThat(leap.first()).isTrue();
        });
        List<Leaps.Leap> direct = leaps("inadequate", "good");
        assertThat(direct).extracting(Leaps.Leap::date).isSorted().hasSizeGreaterThan(5);
        assertThat(direct).extracting(Leaps.Leap::first).startsWith(true).last().isEqualTo(false);
    }

    @Test
    void listsEveryAuthorityPageByPage() {
        AuthorityList list = new AuthorityList(database.jdbc());
        AuthorityList.Found all = list.find(new AuthorityFilter(ENGLAND, "", null, null), at(RELEASE), 100,
                100);
        assertThat(all.total()).isEqualTo(156);
        assertThat(all.page()).hasSize(56);
        AuthorityList.Found outstanding = list.find(
                new AuthorityFilter(new RegionFilter("north", NORTH), "", "outstanding", null), at(RELEASE), 50, 0);
        assertThat(outstanding.page()).extracting(r -> r.authority().name()).containsExactly("Leeds",
                "North Lincolnshire", "North Tyneside", "North Yorkshire", "Sunderland");
        assertThat(list.find(new AuthorityFilter(ENGLAND, "SUNDER", null, null), at(RELEASE), 50, 50))
                .isEqualTo(new AuthorityList.Found(1, List.of()));
    }

    @Test
    void knowsNothingBeforeItWasRecorded() {
        Moment before = new Moment(RELEASE, START.minusSeconds(1));
        assertThat(new Facts(database.jdbc()).of("80566", before, Audience.PUBLIC)).isEmpty();
        assertThatCode(() -> new Facts(database.jdbc()).requireKnown("80566")).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Facts(database.jdbc()).requireKnown("99999")).isInstanceOf(NotFound.class);
        assertThat(new Standings(database.jdbc()).count(before, CountingRule.ANY_FRAMEWORK, Regions.ALL).authorities())
                .isZero();
    }

    private static Standings.Count standings(CountingRule rule, List<String> regions) {
        return new Standings(database.jdbc()).count(at(RELEASE), rule, regions);
    }

    private static List<Leaps.Leap> leaps(String from, String to) {
        return new Leaps(database.jdbc()).between(from, to, at(LocalDate.of(2026, 8, 30)), CountingRule.ANY_FRAMEWORK,
                Regions.ALL);
    }

    private static Rating rating(String urn, String on) {
        Holding holding = new Facts(database.jdbc()).of(urn, at(LocalDate.parse(on)), Audience.PUBLIC).orElseThrow();
        return Rating.of(holding, Embargo.of(Audience.PRIVILEGED, LocalDate.parse(on)));
    }

    private static Moment at(LocalDate on) {
        return new Moment(on, end);
    }
}
