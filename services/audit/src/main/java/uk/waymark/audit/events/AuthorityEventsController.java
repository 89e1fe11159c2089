package uk.waymark.audit.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.audit.record.Download;
import uk.waymark.audit.record.Links;
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
final class AuthorityEventsController {

    private final Records records;
    private final Directory directory;
    private final EventJson json;

    AuthorityEventsController(Records records, Directory directory, EventJson json) {
        this.records = records;
        this.directory = directory;
        this.json = json;
    }

    @GetMapping("/api/audit/authorities/{urn}/events")
    @Operation(summary = "The events of an authority's journey, in the order of recording", description = "Each as it was stored and as it is understood today, who recorded it when, which days it is about, and "
            + "which events it corrects or is corrected by, as far as they were recorded by then.")
    EventsAnswer events(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn,
            EventFilter filter, Paging paging, Then then) {
        RecordedJourney journey = records.of(urn, then);
        Map<String, Links> links = Links.of(journey.events());
        List<StoredEvent> wanted = journey.events().stream().filter(filter::wants).toList();
        List<StoredEvent> page = wanted.stream().skip(paging.offset()).limit(paging.size()).toList();
        People people = People.of(page, directory);
        return new EventsAnswer(urn, journey.state(),
                Paged.of(page.stream().map(event -> EventTold.of(event, links.get(event.eventId()), people, json))
                        .toList(), paging, wanted.size()),
                journey.version(), journey.basis());
    }

    @GetMapping("/api/audit/authorities/{urn}/events.jsonl")
    @Operation(summary = "The same as CloudEvents 1.0, one on a line", description = "The data is the event as it was stored. Actors are named by their opaque ids.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/jsonl", examples = @ExampleObject(EventExamples.CLOUD_EVENT)))
    void cloudEvents(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn,
            EventFilter filter, Then then, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(urn, filter, then, new CloudEvents(), request, response);
    }

    @GetMapping("/api/audit/authorities/{urn}/events.csv")
    @Operation(summary = "The same as CSV", description = "RFC 4180, UTF-8. Actors are named by their opaque ids. Cells are written as recorded: a spreadsheet may take "
            + "one that begins with =, +, - or @ for a formula, so import columns as text.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", examples = @ExampleObject(EventExamples.CSV)))
    void csv(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn, EventFilter filter,
            Then then, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(urn, filter, then, new CsvEvents(), request, response);
    }

    private void send(String urn, EventFilter filter, Then then, EventFormat format, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        RecordedJourney journey = records.of(urn, then);
        Download.send("events-" + urn + "." + format.extension(), format.mediaType(), journey.basis(),
                out -> format.write(
                        consumer -> journey.events().stream().filter(filter::wants).forEach(consumer), out),
                request, response);
    }
}
