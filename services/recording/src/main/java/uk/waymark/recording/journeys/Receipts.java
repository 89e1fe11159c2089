package uk.waymark.recording.journeys;

import java.util.List;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.runtime.events.EventHead;
import uk.waymark.runtime.events.StoredEvents;

/** Turns a journey's answer into a receipt. All it says is the event's, so it says the same each time. */
final class Receipts {

    private final StoredEvents stored;

    Receipts(StoredEvents stored) {
        this.stored = stored;
    }

    Outcome outcome(String urn, Answer answer) {
        EventHead event = stored.at(urn, answer.version());
        Receipt receipt = new Receipt(urn, event.version(), event.position(),
                answer.changed() ? List.of(event.eventId()) : List.of(), event.recordedAt(), answer.changed());
        return answer.changed() ? new Outcome.Recorded(receipt) : new Outcome.AlreadySo(receipt);
    }
}
