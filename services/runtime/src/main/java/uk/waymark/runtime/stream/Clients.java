package uk.waymark.runtime.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every open stream of this process. */
final class Clients {

    private final StreamSettings settings;
    private final Set<Client> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Counter conflated;
    private final Counter givenUp;
    private ScheduledExecutorService pulse;
    private volatile boolean running;

    Clients(StreamSettings settings, MeterRegistry meters) {
        this.settings = settings;
        Gauge.builder("waymark.streams.clients", open, Set::size).description("Open streams").register(meters);
        conflated = Counter.builder("waymark.streams.conflated")
                .description("States not sent because a newer one of the same authority took their place")
                .register(meters);
        givenUp = Counter.builder("waymark.streams.given.up").description("Clients closed because they did not read")
                .register(meters);
    }

    /** @throws TooManyStreams if there is no room for it, or no time */
    synchronized Client admit(Scope scope, Function<Cursor, String> ids, Consumer<Client> onClose) {
        if (!running) {
            throw new TooManyStreams("this process is starting or shutting down");
        }
        if (open.size() >= settings.maxClients()) {
            throw new TooManyStreams("this process serves " + settings.maxClients() + " streams already");
        }
        Client client = new Client(scope, executor, ids, gone -> {
            if (open.remove(gone)) {
                conflated.increment(gone.conflated());
                onClose.accept(gone);
            }
        });
        open.add(client);
        return client;
    }

    private void beat() {
        for (Client client : open) {
            if (client.stuckNanos() > settings.stuckAfter().toNanos()) {
                givenUp.increment();
                client.close();
            } else {
                client.heartbeat();
            }
        }
    }

    synchronized void start() {
        pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stream-pulse").factory());
        long millis = settings.heartbeat().toMillis();
        pulse.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
        running = true;
    }

    /** Ends all streams, so that the web server need not wait for them. */
    synchronized void stop() {
        running = false;
        pulse.shutdownNow();
        open.forEach(Client::close);
    }
}
