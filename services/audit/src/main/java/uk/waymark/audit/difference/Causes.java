package uk.waymark.audit.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.audit.difference.Place.Part;
import uk.waymark.audit.state.Difference;
import uk.waymark.audit.state.Known;
import uk.waymark.audit.state.Picture;
import uk.waymark.events.FieldChange;
import uk.waymark.runtime.events.StoredEvent;

/** Which events changed what, one after the other. */
final class Causes {

    private final Map<Place, List<String>> events = new HashMap<>();

    private Causes() {}

    /** What each of these events changed, seen on a day. */
    static Causes of(Known start, List<StoredEvent> between, LocalDate on) {
        Causes causes = new Causes();
        Known before = start;
        Picture was = Picture.of(start, on);
        for (StoredEvent event : between) {
            Known after = before.with(event);
            Picture is = Picture.of(after, on);
            causes.note(event.eventId(), Difference.between(was, is));
            before = after;
            was = is;
        }
        return causes;
    }

    /** Identifiers in the order of recording; empty where it was not an event but the day that made the difference. */
    List<String> of(Part part, String id, String field) {
        return List.copyOf(events.getOrDefault(new Place(part, id, field), List.of()));
    }

    private void note(String eventId, Difference difference) {
        note(eventId, Part.AUTHORITY, null, difference.authority());
        note(eventId, Part.RATING, null, difference.rating());
        difference.entries().forEach(entry -> note(eventId, Part.ENTRY, entry.id(), entry.fields()));
        difference.proposals()
                .forEach(proposal -> note(eventId, Part.PROPOSAL, proposal.proposalId(), proposal.fields()));
    }

    private void note(String eventId, Part part, String id, List<FieldChange> changes) {
        changes.forEach(change -> events
                .computeIfAbsent(new Place(part, id, change.field()), first -> new ArrayList<>()).add(eventId));
    }
}
