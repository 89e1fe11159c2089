package uk.waymark.runtime.security.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What each caller has left, for as many callers as are remembered: one who is forgotten has been away, and starts anew. */
final class Allowances {

    private static final int REMEMBERED = 100_000;
    private static final Duration AWAY = Duration.ofMinutes(10);

    private final LoadingCache<String, Allowance> callers;

    Allowances(Rate rate) {
        callers = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(AWAY)
                .build(caller -> new Allowance(Bucket.builder().addLimit(
                        limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build(), new AtomicInteger()));
    }

    Allowance of(String caller) {
        return callers.get(caller);
    }

    /** @param answering requests that are being answered now */
    record Allowance(Bucket bucket, AtomicInteger answering) {

        /** @return how long to wait; zero when this request may go on */
        Duration take() {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
        }
    }
}
