package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.stream.AuthorityStream;
import uk.waymark.runtime.stream.Begin;

@RestController
@Tag(name = "Timelines")
final class TimelineStream {

    private final AuthorityStream stream;
    private final Entries entries;

    TimelineStream(AuthorityStream stream, Entries entries) {
        this.stream = stream;
        this.entries = entries;
    }

    @GetMapping(path = "/api/authorities/{urn}/timeline/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "An authority's whole timeline as of today, and again after every change of it")
    void timeline(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn, Begin begin,
            Audience audience,
            HttpServletRequest request,
            HttpServletResponse response) {
        entries.requireKnown(urn);
        stream.open(Optional.of(urn), audience, begin, request, response);
    }
}
