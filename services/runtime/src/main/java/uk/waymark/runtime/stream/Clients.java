package uk.waymark.runtime.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.security.limits.TooManyRequests;

/** Every open stream of this process. */
final class Clients {

    private static final Duration REFUSED_FOR = Duration.ofSeconds(5);
    private static final Duration TOGETHER = Duration.ofMillis(200);

    private final StreamSettings settings;
    private final Set<Client> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Counter conflated;
    private final Counter givenUp;
    private final Clock clock;
    private volatile Runnable onChange = () -> {};
    private boolean changeDue;
    private ScheduledExecutorService pulse;
    private volatile boolean running;

    Clients(StreamSettings settings, MeterRegistry meters, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("waymark.streams.clients", open, Set::size).description("Open streams").register(meters);
        conflated = Counter.builder("waymark.streams.conflated")
                .description("States not sent because a newer one of the same authority took their place")
                .register(meters);
        givenUp = Counter.builder("waymark.streams.given.up").description("Clients closed because they did not read")
                .register(meters);
    }

    /**
     * @throws TooManyStreams  if there is no room for it, or no time
     * @throws TooManyRequests if this caller has enough of them
     */
    synchronized Client admit(Scope scope, Caller caller, Function<Seen, String> ids, Consumer<Client> onClose) {
        if (!running) {
            throw new TooManyStreams("this process is starting or shutting down");
        }
        if (open.size() >= settings.maxClients()) {
            throw new TooManyStreams("this process serves " + settings.maxClients() + " streams already");
        }
        refuseBeyond(settings.perAddress(), "address", one -> one.address().equals(caller.address()));
        Optional<String> actor = caller.actor().map(CurrentActor::id);
        refuseBeyond(settings.perActor(), "user",
                one -> actor.isPresent() && one.actor().map(CurrentActor::id).equals(actor));
        Client client = new Client(scope, caller, clock.instant(), executor, ids, gone -> {
            if (open.remove(gone)) {
                conflated.increment(gone.conflated());
                onClose.accept(gone);
                changed();
            }
        });
        open.add(client);
        changed();
        return client;
    }

    private void refuseBeyond(int limit, String whose, Predicate<Caller> same) {
        if (open.stream().map(Client::caller).filter(same).count() >= limit) {
            throw new TooManyRequests("this " + whose + " has " + limit + " streams open already", REFUSED_FOR);
        }
    }

    /** Those that are open now, in no order. */
    Set<Client> all() {
        return Set.copyOf(open);
    }

    /** @param told runs soon after streams were opened or have ended, once for those that did so together */
    void onChange(Runnable told) {
        onChange = told;
    }

    private synchronized void changed() {
        if (running && !changeDue) {
            changeDue = true;
            pulse.schedule(this::tellChange, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void tellChange() {
        changeDue = false;
        executor.execute(onChange);
    }

    private void beat() {
        for (Client client : open) {
            if (client.scope().audience() == Audience.PRIVILEGED
                    && client.ageNanos() > settings.longestSignedIn().toNanos()) {
                client.close();
            } else if (client.stuckNanos() > settings.stuckAfter().toNanos()) {
                givenUp.increment();
                client.close();
            } else {
                client.heartbeat();
            }
        }
    }

    /** Ends the streams of those who are signed in: who may still see as much comes back, and goes on where it ended. */
    void endPrivileged() {
        open.stream().filter(client -> client.scope().audience() == Audience.PRIVILEGED)
                .forEach(client -> executor.execute(client::close));
    }

    synchronized void start() {
        pulse = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stream-pulse").factory());
        long millis = settings.heartbeat().toMillis();
        pulse.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
        changeDue = false;
        running = true;
    }

    /** Ends all streams, so that the web server need not wait for them. */
    synchronized void stop() {
        running = false;
        pulse.shutdownNow();
        open.forEach(Client::close);
    }
}
