package uk.waymark.journey.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.journey.Journey;

class RatingPeriodsTest {

    private static final String URN = "80566";

    private static final InspectionRecorded IN_2015 = inspection("2015", "SIF", "2015-05-11", "2015-06-04",
            "inadequate");
    private static final InspectionRecorded IN_2018 = inspection("2018", "SIF", "2018-04-23", "2018-05-18",
            "inadequate");
    private static final InspectionRecorded IN_2021 = inspection("2021", "ILACS_2018", "2021-06-28", "2021-07-09",
            "outstanding");
    private static final InspectionRecorded IN_2025 = inspection("2025", "ILACS_2023", "2025-01-27", "2025-01-31",
            "outstanding");

    @Test
    void sunderland() {
        assertPeriods(journey(IN_2015, report("2015", "2015-07-20"), IN_2018, report("2018", "2018-07-25"), IN_2021,
                report("2021", "2021-08-20"), IN_2025, report("2025", "2025-03-11")),
                tuple("2015", day("2015-07-20"), day("2018-07-25"), "inadequate"),
                tuple("2018", day("2018-07-25"), day("2021-08-20"), "inadequate"),
                tuple("2021", day("2021-08-20"), day("2025-03-11"), "outstanding"),
                tuple("2025", day("2025-03-11"), null, "outstanding"));
    }

    @Test
    void sunderlandEnteredBackwards() {
        assertThat(
                RatingPeriods.of(journey(IN_2025, report("2025", "2025-03-11"), IN_2021, report("2021", "2021-08-20"),
                        IN_2018, report("2018", "2018-07-25"), IN_2015, report("2015", "2015-07-20"))))
                .isEqualTo(RatingPeriods.of(journey(IN_2015, report("2015", "2015-07-20"), IN_2018,
                        report("2018", "2018-07-25"), IN_2021, report("2021", "2021-08-20"), IN_2025,
                        report("2025", "2025-03-11"))));
    }

    @Test
    void countsFromItsPublicationOn() {
        List<RatingPeriod> periods = RatingPeriods.of(journey(IN_2021, report("2021", "2021-08-20")));
        assertThat(RatingPeriods.on(periods, day("2021-08-19"))).isEmpty();
        assertThat(RatingPeriods.on(periods, day("2021-08-20"))).isPresent();
    }

    @Test
    void anUnpublishedInspectionRatesNothing() {
        assertPeriods(journey(IN_2021));
    }

    @Test
    void anOlderInspectionPublishedLateChangesNothing() {
        assertPeriods(journey(IN_2018, report("2018", "2021-10-01"), IN_2021, report("2021", "2021-08-20")),
                tuple("2021", day("2021-08-20"), null, "outstanding"));
    }

    @Test
    void theNewerOfTwoPublishedOnOneDayRates() {
        assertPeriods(journey(IN_2021, report("2021", "2021-08-20"), IN_2018, report("2018", "2021-08-20")),
                tuple("2021", day("2021-08-20"), null, "outstanding"));
        assertPeriods(journey(IN_2018, report("2018", "2021-08-20"), IN_2021, report("2021", "2021-08-20")),
                tuple("2021", day("2021-08-20"), null, "outstanding"));
    }

    @Test
    void ofTwoThatEndedTogetherTheLaterPublicationRates() {
        InspectionRecorded twin = inspection("twin", "ILACS_2018", "2021-07-05", "2021-07-09", "good");
        assertPeriods(journey(twin, report("twin", "2021-09-01"), IN_2021, report("2021", "2021-08-20")),
                tuple("2021", day("2021-08-20"), day("2021-09-01"), "outstanding"),
                tuple("twin", day("2021-09-01"), null, "good"));
    }

    @Test
    void aTieInEverythingIsDecidedTheSameWayInAnyOrder() {
        InspectionRecorded twin = inspection("twin", "ILACS_2018", "2021-07-05", "2021-07-09", "good");
        assertThat(RatingPeriods.of(journey(twin, report("twin", "2021-08-20"), IN_2021, report("2021", "2021-08-20"))))
                .isEqualTo(RatingPeriods.of(
                        journey(IN_2021, report("2021", "2021-08-20"), twin, report("twin", "2021-08-20"))))
                .hasSize(1);
    }

    @Test
    void theLastVisitDecidesHowNewAnInspectionIs() {
        InspectionRecorded twice = new InspectionRecorded(URN, "twice", "ILACS_2018", "standard", Scope.WHOLE_SERVICE,
                List.of(span("2021-05-03", "2021-05-07"), span("2021-07-12", "2021-07-13")), List.of(),
                judgements("good"));
        assertPeriods(journey(IN_2021, report("2021", "2021-08-20"), twice, report("twice", "2021-10-01")),
                tuple("2021", day("2021-08-20"), day("2021-10-01"), "outstanding"),
                tuple("twice", day("2021-10-01"), null, "good"));
    }

    @Test
    void partsAndEarlierFrameworksDoNotRate() {
        InspectionRecorded part = new InspectionRecorded(URN, "part", "SIF", "LSCB review only", Scope.LSCB_ONLY,
                List.of(span("2015-05-11", "2015-06-04")), List.of(), judgements("good"));
        InspectionRecorded before = inspection("before", "PRE_SIF", "2013-05-13", "2013-05-24", "adequate");
        assertPeriods(journey(part, report("part", "2015-08-03"), before, report("before", "2013-07-01")));
    }

    @Test
    void anInspectionThatGradedNothingDoesNotRate() {
        assertPeriods(
                journey(IN_2018, report("2018", "2018-07-25"),
                        inspection("none", "ILACS_2018", "2019-06-03", "2019-06-14", "not_judged"),
                        report("none", "2019-08-01")),
                tuple("2018", day("2018-07-25"), null, "inadequate"));
    }

    @Test
    void aScheduledReportRatesFromItsDayOn() {
        assertPeriods(journey(IN_2021, report("2021", "2021-08-20"), IN_2025, report("2025", "2031-01-01")),
                tuple("2021", day("2021-08-20"), day("2031-01-01"), "outstanding"),
                tuple("2025", day("2031-01-01"), null, "outstanding"));
    }

    @Test
    void anAbolishedAuthorityHasNoRating() {
        AuthoritySucceeded in2023 = new AuthoritySucceeded(URN, List.of("2733690"), day("2023-04-01"), null);
        assertPeriods(journey(IN_2021, report("2021", "2021-08-20"), in2023),
                tuple("2021", day("2021-08-20"), day("2023-04-01"), "outstanding"));
        assertPeriods(journey(in2023, IN_2021, report("2021", "2023-04-01")));
    }

    @Test
    void after2026ThereIsNoOverallAndTheOldOneIsNotCarriedOn() {
        InspectionRecorded reformed = new InspectionRecorded(URN, "2026", "ILACS_2026", "short", Scope.WHOLE_SERVICE,
                List.of(span("2026-04-27", "2026-05-01")), List.of(),
                List.of(new Judgement("impact_of_leaders", "good", null)));
        assertPeriods(journey(IN_2025, report("2025", "2025-03-11"), reformed, report("2026", "2026-06-17")),
                tuple("2025", day("2025-03-11"), day("2026-06-17"), "outstanding"),
                tuple("2026", day("2026-06-17"), null, "not_judged_under_framework"));
    }

    @Test
    void notJudgedAndUnknownStayWhatTheyAre() {
        for (String state : List.of("not_judged", "unknown")) {
            InspectionRecorded i = new InspectionRecorded(URN, state, "SIF", "SIF", Scope.WHOLE_SERVICE,
                    List.of(span("2016-04-11", "2016-04-28")), List.of(),
                    List.of(new Judgement("overall_effectiveness", state, null),
                            new Judgement("help_and_protection", "good", null)));
            assertPeriods(journey(i, report(state, "2016-06-27")), tuple(state, day("2016-06-27"), null, state));
        }
    }

    private static void assertPeriods(Journey journey, Tuple... periods) {
        assertThat(RatingPeriods.of(journey)).extracting(RatingPeriod::inspectionId, RatingPeriod::from,
                RatingPeriod::until, RatingPeriod::overall).containsExactly(periods);
    }

    private static Journey journey(JourneyEvent... facts) {
        return Stream.of(facts).reduce(Journey.EMPTY, Journey::with, (a, b) -> b);
    }

    private static InspectionRecorded inspection(String id, String edition, String start, String end, String overall) {
        return new InspectionRecorded(URN, id, edition, "standard", Scope.WHOLE_SERVICE, List.of(span(start, end)),
                List.of(), judgements(overall));
    }

    private static List<Judgement> judgements(String overall) {
        return List.of(new Judgement("overall_effectiveness", overall, null));
    }

    private static ReportPublished report(String inspectionId, String on) {
        return new ReportPublished(URN, inspectionId, day(on), null, null, null, List.of());
    }

    private static DateSpan span(String start, String end) {
        return new DateSpan(day(start), day(end));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
