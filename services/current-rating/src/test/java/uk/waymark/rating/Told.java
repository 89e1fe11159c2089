package uk.waymark.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.journey.Journey;
import uk.waymark.runtime.events.RecordedEvent;

/** Short facts about one authority. */
final class Told {

    static final String URN = "80566";

    private Told() {}

    static Journey journey(JourneyEvent... events) {
        RatingProjection projection = new RatingProjection();
        Journey journey = projection.empty();
        for (JourneyEvent event : events) {
            journey = projection.evolve(journey, recorded(event));
        }
        return journey;
    }

    static RecordedEvent recorded(JourneyEvent event) {
        return new RecordedEvent(0, event.urn(), 0, "id", Instant.EPOCH, Map.of(), event);
    }

    static AuthorityRegistered registered() {
        return new AuthorityRegistered(URN, "Sunderland", "North East", "Metropolitan District", "E08000024", "394",
                null, List.of(), null);
    }

    static AuthoritySucceeded succeeded(String on) {
        return new AuthoritySucceeded(URN, List.of("80001"), LocalDate.parse(on), null);
    }

    /** An inspection of one day, every judgement and the overall one the same. */
    static InspectionRecorded inspected(String id, String day, String grade) {
        LocalDate on = LocalDate.parse(day);
        return new InspectionRecorded(URN, id, "ILACS_2023", "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(on, on)), List.of(),
                List.of(new Judgement("overall_effectiveness", grade, null),
                        new Judgement("impact_of_leaders", grade, "impact of leaders"),
                        new Judgement("in_care", grade, null)));
    }

    static ReportPublished published(String id, String day) {
        return new ReportPublished(URN, id, LocalDate.parse(day), null, "https://example.org/" + id, null, List.of());
    }
}
