package uk.waymark.journey.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.waymark.events.EventTypes;
import uk.waymark.events.Fact;
import uk.waymark.events.FieldChange;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Changes;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.journey.timeline.TimelineEntry;

/**
 * A timeline entry that would come, go, or tell something else.
 *
 * @param title  as it would be; as it is, for one that goes
 * @param fields of the entry and the facts it tells; empty unless it tells something else
 */
public record EntryChange(String urn, String id, Kind kind, String title, List<FieldChange> fields) {

    private static final String RECORDED = "recorded";

    /** What becomes of an entry. */
    public enum Kind {
        ADDED, CHANGED, REMOVED
    }

    /** What it shows of itself, whatever it is told from. */
    public record Face(String title, KnownDate date, LocalDate visibleFrom) {

        static Face of(TimelineEntry entry) {
            return new Face(entry.title(), entry.date(), entry.visibleFrom());
        }
    }

    static List<EntryChange> between(String urn, Journey was, Journey is) {
        Map<String, TimelineEntry> before = byId(was);
        Map<String, TimelineEntry> after = byId(is);
        List<EntryChange> changes = new ArrayList<>();
        before.forEach((id, entry) -> {
            TimelineEntry now = after.get(id);
            if (now == null) {
                changes.add(new EntryChange(urn, id, Kind.REMOVED, entry.title(), List.of()));
            } else {
                List<FieldChange> fields = fields(entry, now);
                if (!fields.isEmpty()) {
                    changes.add(new EntryChange(urn, id, Kind.CHANGED, now.title(), fields));
                }
            }
        });
        after.values().stream().filter(entry -> !before.containsKey(entry.id()))
                .forEach(entry -> changes.add(new EntryChange(urn, entry.id(), Kind.ADDED, entry.title(), List.of())));
        return changes;
    }

    private static Map<String, TimelineEntry> byId(Journey journey) {
        Map<String, TimelineEntry> entries = new LinkedHashMap<>();
        Timeline.of(journey).forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    private static List<FieldChange> fields(TimelineEntry before, TimelineEntry after) {
        List<FieldChange> fields = new ArrayList<>(Changes.between(Face.of(before), Face.of(after)));
        for (JourneyEvent fact : before.facts()) {
            same(fact, after).ifPresentOrElse(
                    other -> fields.addAll(Changes.between((Record) fact, (Record) other)),
                    () -> fields.add(new FieldChange(name(fact), RECORDED, null)));
        }
        after.facts().stream().filter(fact -> same(fact, before).isEmpty())
                .forEach(fact -> fields.add(new FieldChange(name(fact), null, RECORDED)));
        return fields;
    }

    /** An entry tells one fact of each type, and any number of amendments. */
    private static Optional<JourneyEvent> same(JourneyEvent event, TimelineEntry entry) {
        return entry.facts().stream()
                .filter(other -> event instanceof Fact ? other.getClass() == event.getClass() : other.equals(event))
                .findFirst();
    }

    private static String name(JourneyEvent fact) {
        return EventTypes.nameOf(fact.getClass()).orElseThrow();
    }
}
