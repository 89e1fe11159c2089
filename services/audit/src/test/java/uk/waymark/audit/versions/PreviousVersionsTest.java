package uk.waymark.audit.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.waymark.audit.record.MadeUp;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.events.Compensation;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.runtime.events.StoredEvent;

class PreviousVersionsTest {

    @Test
    void everyCorrectionIsListedAndNothingElse() {
        MadeUp.journeys(1_000, (history, events) -> {
            List<PreviousVersion> all = PreviousVersion.of(events);
            assertThat(all.stream().map(PreviousVersion::eventId).distinct()).containsExactlyElementsOf(
                    events.stream().filter(e -> e.event() instanceof Compensation).map(StoredEvent::eventId).toList());
            assertThat(all).allSatisfy(version -> {
                assertThat(version.change().from()).isNotEqualTo(version.change().to());
                assertThat(version.subject()).isNotNull();
            });
        });
    }

    @Test
    void whatIsRecordedLaterAddsAndChangesNothing() {
        MadeUp.journeys(300, (history, events) -> {
            List<PreviousVersion> all = PreviousVersion.of(events);
            for (int known = 0; known <= events.size(); known++) {
                List<PreviousVersion> then = PreviousVersion.of(events.subList(0, known));
                assertThat(then).isEqualTo(all.subList(0, then.size()));
            }
        });
    }

    @Test
    void reratedDaysAreThoseOnWhichTheOverallRatingChanged() {
        int[] rerated = {0};
        MadeUp.journeys(1_000, (history, events) -> {
            Map<String, List<Rerated>> byEvent = new HashMap<>();
            PreviousVersion.of(events).forEach(version -> byEvent.put(version.eventId(), version.rerated()));
            Journey before = Journey.EMPTY;
            for (StoredEvent event : events) {
                Journey after = before.with(event.eventId(), event.recordedAt(), event.event());
                for (LocalDate day : byEvent.containsKey(event.eventId()) ? history.days() : List.<LocalDate>of()) {
                    List<Rerated> on = byEvent.get(event.eventId()).stream().filter(days -> !days.from().isAfter(day)
                            && (days.until() == null || days.until().isAfter(day))).toList();
                    String was = overall(before, day);
                    String is = overall(after, day);
                    assertThat(on).as("%s on %s", event.event(), day).hasSize(Objects.equals(was, is) ? 0 : 1)
                            .allMatch(days -> Objects.equals(days.before(), was) && Objects.equals(days.after(), is));
                    rerated[0] += on.size();
                }
                before = after;
            }
        });
        assertThat(rerated[0]).isGreaterThan(1_000);
    }

    @Test
    void thePublicIsToldOfNothingThatWasNeverPublic() {
        int[] seen = {0};
        int[] hidden = {0};
        MadeUp.journeys(2_000, (history, events) -> {
            Set<String> told = Seen.corrections(events, GeneratedHistory.TODAY);
            Set<String> everPublic = everPublic(events, GeneratedHistory.TODAY);
            for (PreviousVersion version : PreviousVersion.of(events)) {
                boolean report = version.subject().type() == InspectionRecorded.class
                        || version.subject().type() == ReportPublished.class;
                if (report && !everPublic.contains(version.subject().id())) {
                    assertThat(told).as("%s", version).doesNotContain(version.eventId());
                    hidden[0]++;
                }
                seen[0] += told.contains(version.eventId()) ? 1 : 0;
            }
        });
        assertThat(seen[0]).isGreaterThan(1_000);
        assertThat(hidden[0]).isGreaterThan(100);
    }

    /** Inspections whose report some statement of it dated no later than this day. */
    private static Set<String> everPublic(List<StoredEvent> events, LocalDate today) {
        Set<String> published = new HashSet<>();
        for (int known = 1; known <= events.size(); known++) {
            RecordedJourney.fold(events.subList(0, known)).facts().values().forEach(fact -> {
                if (fact instanceof ReportPublished report && !report.publicationDate().isAfter(today)) {
                    published.add(FactKey.of(report).id());
                }
            });
        }
        return published;
    }

    @ParameterizedTest
    @CsvSource({"publicationDate,2015-05-13,2015-05-18,5 days later",
        "publicationDate,2015-05-18,2015-05-17,1 day earlier",
        "judgements[in_care].grade,requires_improvement,good,grade: requires improvement -> good",
        "link,,https://example.org,added", "link,https://example.org,,removed", "title,a,b,changed",
        "report,published,withdrawn,the whole report"})
    void scale(String field, String from, String to, String expected) {
        assertThat(Scale.of(new FieldChange(field, from, to))).isEqualTo(expected);
    }

    private static String overall(Journey journey, LocalDate day) {
        return RatingPeriods.on(RatingPeriods.of(journey), day).map(RatingPeriod::overall).orElse(null);
    }
}
