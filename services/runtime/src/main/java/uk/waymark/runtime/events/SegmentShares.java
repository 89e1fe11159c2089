package uk.waymark.runtime.events;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.axonframework.lifecycle.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import uk.waymark.runtime.events.MemberTable.Sharing;

/**
 * How many segments of each processor this process may hold: as many as any other that lives. A processor gives back what
 * it holds beyond that at its next look for segments, and then takes what nobody holds; who owns a segment is the token
 * store's to say, so that a wrong belief about who lives costs time and nothing else.
 */
final class SegmentShares implements MaxSegmentProvider, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SegmentShares.class);
    private static final Duration GONE_FOR_GOOD = Duration.ofHours(1);

    private final MemberTable members;
    private final ProcessName process;
    private final Processors settings;
    private final Supplier<Collection<String>> processors;
    private final Clock clock;
    private final Map<String, Sharing> known = new ConcurrentHashMap<>();
    private ScheduledExecutorService pulse;
    private boolean joined;
    private boolean failing;
    private boolean apart;

    /**
     * @param processors names of those that run in this process; asked when they are about to start
     * @param clock      with which claims are made
     */
    SegmentShares(MemberTable members, ProcessName process, Processors settings,
            Supplier<Collection<String>> processors, Clock clock) {
        this.members = members;
        this.process = process;
        this.settings = settings;
        this.processors = processors;
        this.clock = clock;
    }

    @Override
    public int getMaxSegments(String processor) {
        Sharing sharing = known.get(processor);
        return sharing == null ? settings.segments() : sharing.share(settings.segments());
    }

    /** Processes that work on this processor, this one included; 0 while it does not. */
    int living(String processor) {
        Sharing sharing = known.get(processor);
        return sharing == null ? 0 : sharing.living();
    }

    private void beat(Collection<String> own) {
        members.beat(process, own, settings.claimTimeout()).forEach(sharing -> {
            known.put(sharing.processor(), sharing);
            warnWhenClocksAreApart(sharing);
        });
    }

    private void beatAgain(Collection<String> own) {
        try {
            beat(own);
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("Cannot tell who else processes events, and will keep trying", e);
            }
            failing = true;
        }
    }

    /** Claims carry the time of the process that makes them: apart by the timeout, processes take each other's. */
    private void warnWhenClocksAreApart(Sharing sharing) {
        Duration difference = Duration.between(sharing.now(), clock.instant()).abs();
        boolean tooFar = difference.compareTo(settings.claimTimeout().dividedBy(2)) > 0;
        if (tooFar && !apart) {
            log.warn("The clock of this machine and that of the database are {} ms apart; beyond {} ms processes take "
                    + "segments from each other", difference.toMillis(), settings.claimTimeout().toMillis());
        }
        apart = tooFar;
    }

    @Override
    public synchronized void start() {
        Collection<String> own = processors.get();
        pulse = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("segment-shares").factory());
        joined = !own.isEmpty();
        if (joined) {
            members.forgetSilentFor(GONE_FOR_GOOD);
            beat(own);
            pulse.scheduleWithFixedDelay(() -> beatAgain(own), settings.claimIntervalMillis(),
                    settings.claimIntervalMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        pulse.close();
        pulse = null;
        known.clear();
        if (joined) {
            leave();
        }
    }

    private void leave() {
        try {
            members.leave(process);
        } catch (RuntimeException e) {
            log.warn("Cannot tell the others that this process ends; they will notice", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return pulse != null;
    }

    /** Before the processors start, so that they never take more than their share; after they have stopped. */
    @Override
    public int getPhase() {
        return Phase.INBOUND_EVENT_CONNECTORS - 1;
    }
}
