package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.audit.record.OnDay;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.audit.record.Records;
import uk.waymark.audit.record.Then;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;

@RestController
@Tag(name = "Audit")
final class StateController {

    private final Records records;
    private final Directory directory;

    StateController(Records records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    @GetMapping("/api/audit/authorities/{urn}/state")
    @Operation(summary = "What was known of an authority at an instant, seen on a day, folded straight from its events", description = "What the public could not see on that day is there and marked. Give knownAt or position, not both.")
    StateAnswer state(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn, OnDay day,
            Then then) {
        RecordedJourney recorded = records.of(urn, then);
        return StateAnswer.of(recorded, records.day(day), People.of(recorded.events(), directory));
    }

    @GetMapping("/api/audit/authorities/{urn}/replay")
    @Operation(summary = "Every event of a journey, the state after it and what it changed", description = "In the order of recording; every state is seen on the same day. A page is as many steps as asked for.")
    ReplayAnswer replay(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn, OnDay day,
            Then then, Paging paging) {
        RecordedJourney recorded = records.of(urn, then);
        LocalDate on = records.day(day);
        List<StoredEvent> events = recorded.events();
        int first = (int) Math.min(paging.offset(), events.size());
        List<StoredEvent> page = events.subList(first, Math.min(first + paging.size(), events.size()));
        return new ReplayAnswer(urn, recorded.state(),
                Paged.of(steps(Known.of(events.subList(0, first)), first, page, on), paging, events.size()),
                recorded.version(), on, recorded.basis());
    }

    private List<StepTold> steps(Known start, int first, List<StoredEvent> page, LocalDate on) {
        People people = People.of(page, directory);
        List<StepTold> steps = new ArrayList<>();
        Known before = start;
        for (StoredEvent event : page) {
            Known after = before.with(event);
            steps.add(StepTold.of(first + steps.size() + 1L, event, before, after, on, people));
            before = after;
        }
        return steps;
    }
}
