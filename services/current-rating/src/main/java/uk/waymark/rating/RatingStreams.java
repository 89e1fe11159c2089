package uk.waymark.rating;

import io.swagger.v3.oas.annotations.Operation;
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
@Tag(name = "Ratings")
final class RatingStreams {

    private final AuthorityStream stream;
    private final Facts facts;

    RatingStreams(AuthorityStream stream, Facts facts) {
        this.stream = stream;
        this.facts = facts;
    }

    @GetMapping(path = "/api/authorities/{urn}/rating/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "An authority's rating today, and every later change of it")
    void rating(@PathVariable String urn, Begin begin, Audience audience, HttpServletRequest request,
            HttpServletResponse response) {
        facts.requireKnown(urn);
        stream.open(Optional.of(urn), audience, begin, request, response);
    }

    @GetMapping(path = "/api/ratings/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Every authority's rating today, and every later change of one")
    void ratings(Begin begin, Audience audience, HttpServletRequest request, HttpServletResponse response) {
        stream.open(Optional.empty(), audience, begin, request, response);
    }
}
