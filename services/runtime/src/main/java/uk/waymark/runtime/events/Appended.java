package uk.waymark.runtime.events;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this process stored last: whoever acknowledges it need not read it again. Only what is committed is in here. */
final class Appended {

    private static final int KEPT = 1_000;

    private final Cache<Place, EventHead> heads = Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Place(String urn, long version) {}

    /** Remembers them once this transaction is committed. */
    void onCommit(List<EventHead> stored) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                stored.forEach(head -> heads.put(new Place(head.urn(), head.version()), head));
            }
        });
    }

    /** Empty when it was stored a while ago, or by another process. */
    Optional<EventHead> find(String urn, long version) {
        return Optional.ofNullable(heads.getIfPresent(new Place(urn, version)));
    }
}
