package uk.waymark.runtime.stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.security.Directory;

/** Tells administrators who listens to this process, and again when that changes. */
final class Connections {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);
    private static final String NAME = "connections";
    private static final Scope SCOPE = new Scope(NAME, Optional.of(NAME), Audience.PRIVILEGED);

    private final Clients clients;
    private final Directory directory;
    private final JsonMapper json;

    Connections(Clients clients, Directory directory, JsonMapper json) {
        this.clients = clients;
        this.directory = directory;
        this.json = json;
        clients.onChange(this::tell);
    }

    OpenStreams now() {
        Map<Boolean, List<Client>> bySignIn = clients.all().stream()
                .collect(groupingBy(client -> client.caller().actor().isPresent()));
        return new OpenStreams(ManagementFactory.getRuntimeMXBean().getName(),
                personal(bySignIn.getOrDefault(true, List.of())), anonymous(bySignIn.getOrDefault(false, List.of())));
    }

    void open(HttpServletRequest request, HttpServletResponse response) {
        Client client = clients.admit(SCOPE, Caller.of(request), seen -> null, gone -> {});
        StreamAnswer.begin(client, request, response, () -> {
            Frame frame = frame();
            client.begin(Block.greeting(), List.of());
            client.begin(Block.states("snapshot", SCOPE, List.of(frame), null), List.of(frame));
        });
    }

    private void tell() {
        try {
            tellThoseWhoWatch();
        } catch (RuntimeException e) {
            log.warn("Cannot tell who is connected; the next change is told", e);
        }
    }

    private void tellThoseWhoWatch() {
        List<Client> watching = clients.all().stream().filter(client -> client.scope().equals(SCOPE)).toList();
        if (!watching.isEmpty()) {
            List<Frame> frames = List.of(frame());
            watching.forEach(client -> client.offer(frames, null));
        }
    }

    private Frame frame() {
        return Frame.of(NAME, 0, json.writeValueAsString(now()));
    }

    private List<OpenStreams.Personal> personal(List<Client> clients) {
        Map<String, String> names = directory.displayNames(
                clients.stream().map(client -> client.caller().actor().orElseThrow().id()).distinct().toList());
        return clients.stream().sorted(Comparator.comparing((Client client) -> client.since()).reversed())
                .map(client -> {
                    var actor = client.caller().actor().orElseThrow();
                    return new OpenStreams.Personal(actor.id(), names.get(actor.id()), actor.roles(), stream(client),
                            client.since());
                }).toList();
    }

    private static List<OpenStreams.Anonymous> anonymous(List<Client> clients) {
        return clients.stream().collect(groupingBy(Connections::stream, TreeMap::new,
                toList())).entrySet().stream()
                .map(one -> new OpenStreams.Anonymous(one.getKey(), one.getValue().size(), oldest(one.getValue())))
                .toList();
    }

    private static Instant oldest(List<Client> clients) {
        return clients.stream().map(client -> client.since()).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static String stream(Client client) {
        return client.scope().stream().replace('_', '-');
    }
}
