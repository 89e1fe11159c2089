package uk.waymark.timeline;

import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.timeline.TimelineEntry;

/**
 * What an export tells from.
 *
 * @param authority name under which the authority is registered
 * @param end       the entry that ends what this one starts; null when it has no end, or none that may be told
 */
record ExportRow(String authority, TimelineEntry entry, TimelineEntry end) {

    <E extends JourneyEvent> E fact(Class<E> type) {
        return entry.fact(type);
    }

    String urn() {
        return entry.facts().getFirst().urn();
    }
}
