package uk.waymark.audit.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.Download;
import uk.waymark.audit.record.Links;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.Records;
import uk.waymark.runtime.security.Directory;

@RestController
@Tag(name = "Audit")
final class AllEventsController {

    private final Records records;
    private final AllEvents events;
    private final Directory directory;
    private final EventJson json;

    AllEventsController(Records records, AllEvents events, Directory directory, EventJson json) {
        this.records = records;
        this.events = events;
        this.directory = directory;
        this.json = json;
    }

    @GetMapping("/api/audit/events")
    @Operation(summary = "The events of all authorities, in global order", description = "A page may hold fewer events than asked for, even none, while there are more: go on after next. What an "
            + "event is corrected by is said where its authority's events are asked for.")
    AllEventsAnswer events(EventFilter filter, After after) {
        Basis basis = records.all(after.knownAt());
        AllEvents.Page page = events.page(filter, after, basis);
        People people = People.of(page.events(), directory);
        return new AllEventsAnswer(page.events().stream()
                .map(event -> EventTold.of(event, Links.backwards(event), people, json)).toList(),
                page.next(), basis);
    }

    @GetMapping("/api/audit/events.jsonl")
    @Operation(summary = "The events of all authorities as CloudEvents 1.0, one on a line, written as they are read")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/jsonl", examples = @ExampleObject(EventExamples.CLOUD_EVENT)))
    void cloudEvents(EventFilter filter, After after, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        send(filter, after, new CloudEvents(), request, response);
    }

    @GetMapping("/api/audit/events.csv")
    @Operation(summary = "The events of all authorities as CSV, written as they are read")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", examples = @ExampleObject(EventExamples.CSV)))
    void csv(EventFilter filter, After after, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        send(filter, after, new CsvEvents(), request, response);
    }

    private void send(EventFilter filter, After after, EventFormat format,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Basis basis = records.all(after.knownAt());
        Download.send("events." + format.extension(), format.mediaType(), basis,
                out -> format.write(consumer -> events.each(filter, after, basis, consumer), out), request,
                response);
    }
}
