package uk.waymark.audit.versions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.waymark.events.InspectionVoided;
import uk.waymark.journey.timeline.Corrected;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.StoredEvent;

/**
 * Which corrections the public may see: those of what it may see, and of an inspection that never took place if it had
 * been public when that was said.
 */
final class Seen {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Seen() {}

    /** Identifiers of events. @param on the last day (Europe/London) of which may be told */
    static Set<String> corrections(List<StoredEvent> events, LocalDate on) {
        Journey journey = RecordedJourney.fold(events);
        Set<String> seen = new HashSet<>();
        Timeline.of(journey).stream().filter(entry -> entry.isVisible(on))
                .forEach(entry -> told(entry, on).forEach(seen::add));
        for (int i = 0; i < events.size(); i++) {
            StoredEvent event = events.get(i);
            if (event.event() instanceof InspectionVoided v && journey.amendments().containsKey(event.eventId())) {
                LocalDate last = earlier(on, event.recordedAt().atZone(LONDON).toLocalDate());
                entry(events.subList(0, i), v.inspectionId()).filter(entry -> entry.isVisible(last))
                        .forEach(entry -> {
                            seen.add(event.eventId());
                            told(entry, on).forEach(seen::add);
                        });
            }
        }
        return seen;
    }

    private static Stream<TimelineEntry> entry(List<StoredEvent> events, String inspectionId) {
        return Timeline.of(RecordedJourney.fold(events)).stream()
                .filter(entry -> entry.id().equals("inspection:" + inspectionId));
    }

    private static Stream<String> told(TimelineEntry entry, LocalDate on) {
        return entry.on(on).corrections().stream().map(Corrected::eventId);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
