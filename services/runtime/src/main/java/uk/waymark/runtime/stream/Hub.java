package uk.waymark.runtime.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import uk.waymark.runtime.security.Audience;

/** Opens streams of one projection. */
final class Hub implements AuthorityStream {

    private final String stream;
    private final ChangeReader reader;
    private final Frames frames;
    private final Clients clients;
    private final Distribution distribution;

    Hub(String stream, ChangeReader reader, Frames frames, Clients clients, Distribution distribution) {
        this.stream = stream;
        this.reader = reader;
        this.frames = frames;
        this.clients = clients;
        this.distribution = distribution;
    }

    @Override
    public void open(Optional<String> urn, Audience audience, Begin begin, HttpServletRequest request,
            HttpServletResponse response) {
        Scope scope = new Scope(stream, urn, audience);
        EventIds ids = new EventIds(reader.idKey());
        Client client = clients.admit(scope, Caller.of(request), seen -> ids.id(scope, seen), distribution::leave);
        StreamAnswer.begin(client, request, response,
                () -> begin(client, ids, begin, Optional.ofNullable(request.getHeader("Last-Event-ID"))));
    }

    /** Joins first and reads then: what changes in between is offered to it, and what it is given is not older. */
    private void begin(Client client, EventIds ids, Begin begin, Optional<String> lastId) {
        Scope scope = client.scope();
        Cursor joined = distribution.join(client);
        client.begin(Block.greeting(), List.of());
        Optional<Seen> before = lastId.flatMap(id -> ids.seen(scope, id));
        Optional<Changes> missed = before.map(Seen::cursor).flatMap(reader::stillSince);
        if (missed.isPresent()) {
            client.resume(before.get(), changed(scope, missed.get()));
        } else {
            anew(client, ids, begin, joined, lastId.isPresent() ? "reset" : begin.event());
        }
    }

    private void anew(Client client, EventIds ids, Begin begin, Cursor joined, String event) {
        Scope scope = client.scope();
        List<Frame> states = begin == Begin.WITHOUT ? List.of() : states(scope);
        Seen seen = Seen.of(joined, states, reader.since(joined));
        String id = ids.id(scope, seen);
        client.begin(begin == Begin.WITHOUT
                ? Block.position(event, frames.newest(), id)
                : Block.states(event, scope, states, id), states);
        client.resume(seen, List.of());
    }

    private List<Frame> changed(Scope scope, Changes missed) {
        missed.visible().keySet().forEach(frames::changed);
        return missed.visible().keySet().stream().filter(scope::covers)
                .filter(urn -> missed.concern(urn, scope.audience()))
                .flatMap(urn -> frames.of(urn, scope.audience()).stream()).toList();
    }

    private List<Frame> states(Scope scope) {
        return scope.urn().map(urn -> frames.of(urn, scope.audience()).stream().toList())
                .orElseGet(() -> frames.all(scope.audience()));
    }
}
