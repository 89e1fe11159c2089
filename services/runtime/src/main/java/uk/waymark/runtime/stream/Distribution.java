package uk.waymark.runtime.stream;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.waymark.runtime.security.Audience;

/** Reads the change log once for all clients of a stream, and offers each what concerns it. */
final class Distribution {

    private static final Logger log = LoggerFactory.getLogger(Distribution.class);

    private final String stream;
    private final ChangeReader reader;
    private final Frames frames;
    private final long lookMillis;
    private final Set<Client> clients = new HashSet<>();
    private final Map<String, Boolean> owed = new HashMap<>();
    private Cursor cursor;
    private boolean woken;
    private volatile Thread thread;

    Distribution(String stream, ChangeReader reader, Frames frames, long lookMillis) {
        this.stream = stream;
        this.reader = reader;
        this.frames = frames;
        this.lookMillis = lookMillis;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("stream-" + stream).unstarted(this::run);
        thread.start();
    }

    void stop() {
        thread = null;
        wake();
    }

    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /**
     * The client is offered everything that commits after the answered point. From now on the log is looked at from time
     * to time: an announcement can be missing.
     */
    synchronized Cursor join(Client client) {
        if (clients.isEmpty()) {
            cursor = reader.now();
            frames.changedWhileNobodyLooked();
        }
        clients.add(client);
        notifyAll();
        client.offer(List.of(), cursor);
        return cursor;
    }

    synchronized void leave(Client client) {
        clients.remove(client);
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                awaitClients().map(reader::since).ifPresent(this::distribute);
            } catch (RuntimeException e) {
                log.warn("Cannot read what changed, and will keep trying", e);
                pause();
            }
        }
    }

    private synchronized Optional<Cursor> awaitClients() {
        try {
            while (thread == Thread.currentThread() && clients.isEmpty()) {
                wait();
            }
            if (!woken) {
                wait(lookMillis);
            }
            woken = false;
            return clients.isEmpty() ? Optional.empty() : Optional.of(cursor);
        } catch (InterruptedException e) {
            thread = null;
            return Optional.empty();
        }
    }

    private void distribute(Changes changes) {
        changes.visible().keySet().forEach(frames::changed);
        changes.visible().forEach((urn, forAll) -> owed.merge(urn, forAll, Boolean::logicalOr));
        Changes due = new Changes(changes.upTo(), Map.copyOf(owed));
        Map<Audience, Map<String, Frame>> rendered = render(due);
        synchronized (this) {
            cursor = due.upTo();
            for (Client client : clients) {
                client.offer(concerning(client.scope(), due, rendered), owed.isEmpty() ? cursor : null);
            }
        }
    }

    private List<Frame> concerning(Scope scope, Changes due, Map<Audience, Map<String, Frame>> rendered) {
        List<Frame> concerning = new ArrayList<>();
        rendered.get(scope.audience()).forEach((urn, frame) -> {
            if (scope.covers(urn) && due.concern(urn, scope.audience())) {
                concerning.add(frame);
            }
        });
        return concerning;
    }

    /** What cannot be rendered now stays owed. */
    private Map<Audience, Map<String, Frame>> render(Changes due) {
        Map<Audience, Map<String, Frame>> rendered = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            rendered.put(audience, new HashMap<>());
        }
        due.visible().forEach((urn, forAll) -> {
            try {
                for (Audience audience : listening(urn, due)) {
                    frames.of(urn, audience).ifPresent(frame -> rendered.get(audience).put(urn, frame));
                }
                owed.remove(urn);
            } catch (RuntimeException e) {
                log.warn("Cannot render authority {}, and will try again", urn, e);
            }
        });
        return rendered;
    }

    private synchronized Set<Audience> listening(String urn, Changes due) {
        Set<Audience> listening = new HashSet<>();
        for (Client client : clients) {
            if (client.scope().covers(urn) && due.concern(urn, client.scope().audience())) {
                listening.add(client.scope().audience());
            }
        }
        return listening;
    }

    private void pause() {
        try {
            Thread.sleep(lookMillis);
        } catch (InterruptedException e) {
            thread = null;
        }
    }
}
