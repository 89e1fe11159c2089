package uk.waymark.journey.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Compensation;
import uk.waymark.journey.Journey;
import uk.waymark.journey.counting.Rated;
import uk.waymark.journey.counting.Standings;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;
import uk.waymark.journey.history.GeneratedHistory;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Recorded;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.journey.timeline.TimelineEntry;

/** What a preview says will change is what differs afterwards, on every day, and nothing else. */
class ImpactEqualsDifferenceTest {

    private int ratings;
    private int standings;

    @Test
    void ofEveryCorrection() {
        Histories.forEach(1_500, history -> {
            Map<String, Journey> journeys = new HashMap<>();
            for (Recorded one : history.recorded()) {
                Journey before = journeys.getOrDefault(one.urn(), Journey.EMPTY);
                Journey after = before.with(one.id(), one.at(), one.event());
                if (one.event() instanceof Compensation) {
                    check(history, journeys, one.urn(), after);
                }
                journeys.put(one.urn(), after);
            }
        });
        assertThat(ratings).as("changed ratings compared").isPositive();
        assertThat(standings).as("changed standings compared").isPositive();
    }

    private void check(GeneratedHistory history, Map<String, Journey> journeys, String urn, Journey after) {
        Impact impact = Impact.of(journeys, Map.of(urn, after));
        Map<String, Journey> later = new HashMap<>(journeys);
        later.put(urn, after);
        List<Rated> was = rated(journeys);
        List<Rated> is = rated(later);
        for (LocalDate day : history.days()) {
            Optional<RatingChange> rating = impact.ratings().stream().filter(c -> covers(c.from(), c.until(), day))
                    .findFirst();
            Optional<Profile> before = profile(journeys.get(urn), day);
            Optional<Profile> now = profile(after, day);
            assertThat(rating.isPresent()).as("rating on %s", day).isEqualTo(!before.equals(now));
            rating.ifPresent(change -> {
                assertThat(Optional.ofNullable(change.before())).isEqualTo(before);
                assertThat(Optional.ofNullable(change.after())).isEqualTo(now);
                ratings++;
            });
            for (CountingRule rule : CountingRule.values()) {
                Standings count = Standings.on(day, was, rule, Regions.ALL);
                Standings counts = Standings.on(day, is, rule, Regions.ALL);
                Optional<StandingsChange> change = impact.standings().stream()
                        .filter(c -> c.area().equals("England") && c.rule().equals(rule.code()))
                        .filter(c -> covers(c.from(), c.until(), day)).findFirst();
                assertThat(change.isPresent()).as("%s on %s", rule, day).isEqualTo(!count.equals(counts));
                if (change.isPresent() && day.equals(change.get().from())) {
                    assertThat(change.get().before()).isEqualTo(count);
                    assertThat(change.get().after()).isEqualTo(counts);
                    standings++;
                }
            }
        }
        checkTimeline(impact, journeys.get(urn), after);
    }

    private static void checkTimeline(Impact impact, Journey was, Journey is) {
        Map<String, TimelineEntry> before = entries(was);
        Map<String, TimelineEntry> after = entries(is);
        assertThat(ids(impact, EntryChange.Kind.REMOVED)).isEqualTo(before.keySet().stream()
                .filter(id -> !after.containsKey(id)).collect(Collectors.toSet()));
        assertThat(ids(impact, EntryChange.Kind.ADDED)).isEqualTo(after.keySet().stream()
                .filter(id -> !before.containsKey(id)).collect(Collectors.toSet()));
        assertThat(ids(impact, EntryChange.Kind.CHANGED)).isEqualTo(before.keySet().stream().filter(after::containsKey)
                .filter(id -> tellsOtherwise(before.get(id), after.get(id))).collect(Collectors.toSet()));
    }

    private static boolean tellsOtherwise(TimelineEntry was, TimelineEntry is) {
        return !was.title().equals(is.title()) || !was.date().equals(is.date())
                || !Objects.equals(was.visibleFrom(), is.visibleFrom()) || !was.facts().equals(is.facts());
    }

    private static Set<String> ids(Impact impact, EntryChange.Kind kind) {
        return impact.timeline().stream().filter(c -> c.kind() == kind).map(EntryChange::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, TimelineEntry> entries(Journey journey) {
        return Timeline.of(journey).stream().collect(Collectors.toMap(TimelineEntry::id, entry -> entry));
    }

    private static Optional<Profile> profile(Journey journey, LocalDate day) {
        return Rated.of(journey).flatMap(rated -> rated.on(day)).map(Profile::of);
    }

    private static List<Rated> rated(Map<String, Journey> journeys) {
        return journeys.values().stream()
                .flatMap(journey -> Rated.of(journey).stream()).toList();
    }

    private static boolean covers(LocalDate from, LocalDate until, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
