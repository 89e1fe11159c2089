package uk.waymark.runtime.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
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
    public void open(Optional<String> urn, Audience audience, HttpServletRequest request,
            HttpServletResponse response) {
        Scope scope = new Scope(stream, urn, audience);
        EventIds ids = new EventIds(reader.idKey());
        Client client = clients.admit(scope, at -> ids.id(scope, at), distribution::leave);
        try {
            begin(client, ids, Optional.ofNullable(request.getHeader("Last-Event-ID")));
            ShallowEtagHeaderFilter.disableContentCaching(request);
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            AsyncContext connection = request.startAsync();
            connection.setTimeout(0);
            client.open(connection);
        } catch (IOException e) {
            client.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** Joins first and reads then: what changes in between is offered to it, and what it is given is not older. */
    private void begin(Client client, EventIds ids, Optional<String> lastId) {
        Scope scope = client.scope();
        Cursor joined = distribution.join(client);
        client.begin(Block.greeting(), List.of());
        Optional<Changes> missed = lastId.flatMap(id -> ids.cursor(scope, id)).flatMap(reader::stillSince);
        if (missed.isPresent()) {
            client.offer(changed(scope, missed.get()), joined);
        } else {
            List<Frame> states = states(scope);
            String event = lastId.isPresent() ? "reset" : "snapshot";
            client.begin(Block.states(event, scope, states, ids.id(scope, joined)), states);
        }
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
