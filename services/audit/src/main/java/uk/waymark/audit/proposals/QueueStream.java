package uk.waymark.audit.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.journey.Proposal;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.projection.Projected;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.stream.AuthorityStream;
import uk.waymark.runtime.stream.Begin;

/** Tells those who may see the queue when to look again. */
@RestController
@Tag(name = "Corrections")
final class QueueStream {

    private final Queue queue;
    private final AuthorityStream stream;
    private final JsonMapper json;

    QueueStream(Queue queue, Projected projected, JsonMapper json) {
        this.queue = queue;
        this.json = json;
        this.stream = projected.stream(this::render);
    }

    @GetMapping(path = "/api/corrections/queue/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How many proposals wait for each authority, and again whenever one is proposed, decided or becomes stale", description = "Authorities about which nothing was ever proposed are not told.")
    void queue(Begin begin, Audience audience, HttpServletRequest request, HttpServletResponse response) {
        stream.open(Optional.empty(), audience, begin, request, response);
    }

    private Optional<String> render(String urn, Audience audience, Known known) {
        List<Proposed> all = audience == Audience.PRIVILEGED ? queue.about(urn, known.knownAt()) : List.of();
        List<String> open = all.stream().filter(p -> p.state() == Proposal.State.OPEN).map(Proposed::proposalId)
                .toList();
        List<String> stale = all.stream().filter(Proposed::stale).map(Proposed::proposalId).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(json.writeValueAsString(
                        new Waiting(urn, all.getFirst().authority(), open, stale, all.size() - open.size())));
    }

    /**
     * @param open    ids of the proposals that wait for a decision
     * @param stale   those of them that do not fit what is recorded by now
     * @param decided how many others there are
     */
    private record Waiting(String urn, String authority, List<String> open, List<String> stale, int decided) {}
}
