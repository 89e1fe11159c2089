package uk.waymark.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.Events;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.RecordedEvent;

/** Short facts about one authority. */
final class Told {

    static final String URN = "80566";
    static final Events EVENTS = new Events(URN);

    private Told() {}

    /** The first event has the id e0, the second e1, and so on. */
    static Journey journey(JourneyEvent... events) {
        RatingProjection projection = new RatingProjection();
        Journey journey = projection.empty();
        for (int i = 0; i < events.length; i++) {
            journey = projection.evolve(journey, recorded("e" + i, events[i]));
        }
        return journey;
    }

    static RecordedEvent recorded(String id, JourneyEvent event) {
        return new RecordedEvent(0, event.urn(), 0, id, Instant.EPOCH, Map.of(), event);
    }

    static AuthorityRegistered registered() {
        return EVENTS.registered("Sunderland");
    }

    static AuthoritySucceeded succeeded(String on) {
        return new AuthoritySucceeded(URN, List.of("80001"), LocalDate.parse(on), null);
    }

    static InspectionRecorded inspected(String id, String day, String grade) {
        return EVENTS.inspected(id, day, grade);
    }

    static ReportPublished published(String id, String day) {
        return EVENTS.published(id, day);
    }
}
