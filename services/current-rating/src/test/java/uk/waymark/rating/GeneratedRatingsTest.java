package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Judgement;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.framework.Regions;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Oracle;
import uk.waymark.journey.history.Recorded;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;

/**
 * Made-up histories, asked on random days as known at random instants: SQL answers what the oracle works out from the
 * events. A failure names its seed; {@code -Dwaymark.seed=} starts elsewhere, {@code -Dwaymark.histories=} asks more.
 */
class GeneratedRatingsTest {

    private static final long SEED = Long.getLong("waymark.seed", 1);
    private static final int HISTORIES = Integer.getInteger("waymark.histories", 200);
    private static final int QUESTIONS = 12;
    private static final List<List<String>> PARTS = List.of(Regions.ALL, Regions.matching("north").orElseThrow());

    private static TestDatabase database;

    private record Asked(int seed, GeneratedHistory history, Oracle oracle, Moment moment) {

        String words() {
            return "seed " + seed + ", on " + moment.on() + ", known at " + moment.knownAt();
        }
    }

    private interface Check {
        void on(Asked asked);
    }

    @BeforeAll
    static void load() {
        database = RecordedRows.tables();
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            RecordedRows rows = new RecordedRows(database, (int) seed);
            for (Recorded recorded : GeneratedHistory.of(seed).recorded()) {
                rows.record(recorded.id(), recorded.event(), recorded.at());
            }
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void ratingsEqualTheOracle() {
        Facts facts = new Facts(database.jdbc());
        ask(asked -> {
            for (String urn : asked.history().urns()) {
                Optional<RatingPeriod> answer = facts.of(urn, asked.moment(), Audience.PUBLIC)
                        .flatMap(Holding::rating);
                assertThat(answer.map(p -> comparable(urn, p))).as("%s of %s", asked.words(), urn)
                        .isEqualTo(asked.oracle().rating(urn, asked.moment().on(), asked.moment().knownAt()));
            }
        });
    }

    @Test
    void standingsEqualTheOracle() {
        Standings standings = new Standings(database.jdbc());
        ask(asked -> {
            for (CountingRule rule : CountingRule.values()) {
                for (List<String> regions : PARTS) {
                    Standings.Count count = standings.count(asked.moment(), rule, regions);
                    Oracle.Standings expected = asked.oracle().standings(asked.moment().on(), asked.moment().knownAt(),
                            rule.code(), regions);
                    Map<String, Integer> counted = new LinkedHashMap<>(count.counts());
                    counted.values().removeIf(n -> n == 0);
                    assertThat(counted).as(asked.words()).isEqualTo(expected.counts());
                    assertThat(count.authorities()).as(asked.words()).isEqualTo(expected.authorities());
                    assertThat(count.unrated()).as(asked.words()).isEqualTo(unrated(asked, rule, regions));
                }
            }
        });
    }

    @Test
    void leapsEqualTheOracle() {
        Leaps leaps = new Leaps(database.jdbc());
        int[] found = {0};
        ask(asked -> {
            for (CountingRule rule : CountingRule.values()) {
                for (String from : Grades.SINCE_2013) {
                    for (String to : Grades.SINCE_2013) {
                        List<Oracle.Leap> answer = leaps.between(from, to, asked.moment(), rule, Regions.ALL).stream()
                                .map(l -> new Oracle.Leap(l.urn(), l.date(), l.fromInspection(), l.toInspection(),
                                        l.first()))
                                .toList();
                        assertThat(answer).as("%s, %s to %s, %s", asked.words(), from, to, rule)
                                .isEqualTo(asked.oracle().leaps(from, to, rule.code(), asked.moment().on(),
                                        asked.moment().knownAt()));
                        found[0] += answer.size();
                    }
                }
            }
        });
        assertThat(found[0]).as("leaps compared").isPositive();
    }

    @Test
    void whatIsAnsweredIsCompleteOnEveryPage() {
        AuthorityList list = new AuthorityList(database.jdbc());
        ask(asked -> {
            AuthorityList.Found all = list.find(
                    new AuthorityFilter(new RegionFilter(null, Regions.ALL), "", null, null),
                    asked.moment(), 2, 0);
            long registered = asked.history().urns().stream()
                    .filter(urn -> new Facts(database.jdbc()).of(urn, asked.moment(), Audience.PUBLIC).isPresent())
                    .count();
            assertThat(all.total()).as(asked.words()).isEqualTo(registered);
            assertThat(all.page()).as(asked.words()).hasSize((int) Math.min(2, registered));
        });
    }

    private static int unrated(Asked asked, CountingRule rule, List<String> regions) {
        Oracle.Standings any = asked.oracle().standings(asked.moment().on(), asked.moment().knownAt(), "any-framework",
                regions);
        return any.unrated() + any.authorities() - asked.oracle()
                .standings(asked.moment().on(), asked.moment().knownAt(), rule.code(), regions).authorities();
    }

    private static void ask(Check check) {
        LongStream.range(SEED, SEED + HISTORIES).forEach(seed -> {
            GeneratedHistory history = GeneratedHistory.of(seed);
            Oracle oracle = new Oracle(history.recorded());
            RecordedRows.read(database, (int) seed);
            Random random = new Random(seed);
            List<LocalDate> days = history.days();
            List<Instant> instants = history.instants();
            for (int i = 0; i < QUESTIONS; i++) {
                check.on(new Asked((int) seed, history, oracle,
                        new Moment(days.get(random.nextInt(days.size())),
                                instants.get(random.nextInt(instants.size())))));
            }
        });
    }

    private static Oracle.Rating comparable(String urn, RatingPeriod p) {
        Map<String, String> judgements = new LinkedHashMap<>();
        p.judgements().forEach((Judgement j) -> judgements.put(j.code(), j.grade()));
        return new Oracle.Rating(urn, p.inspectionId(), p.edition(), p.inspectionEnd(), p.publicationDate(),
                p.overall(), judgements);
    }
}
