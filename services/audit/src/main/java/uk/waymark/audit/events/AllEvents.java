package uk.waymark.audit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import uk.waymark.audit.record.Basis;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;

/** The events of all authorities in global order, as far as they were known. */
final class AllEvents {

    private static final int LOOKED_AT_FOR_A_PAGE = 20_000;

    private final StoredEvents events;

    AllEvents(StoredEvents events) {
        this.events = events;
    }

    /** @param next position to go on after; null at the end of what was known */
    record Page(List<StoredEvent> events, Long next) {}

    /** A page for which not more than so many events are looked at, however few of them are wanted. */
    Page page(EventFilter filter, After after, Basis basis) {
        List<StoredEvent> found = new ArrayList<>();
        int[] looked = {0};
        long last = events.scan(after.position(), event -> {
            if (isKnown(event, basis) && filter.wants(event)) {
                found.add(event);
            }
            return ++looked[0] < LOOKED_AT_FOR_A_PAGE && found.size() < after.page()
                    && event.position() < basis.position();
        });
        return new Page(found, last < basis.position() ? last : null);
    }

    /** One by one. */
    void each(EventFilter filter, After after, Basis basis, Consumer<StoredEvent> consumer) {
        long[] left = {after.size().orElse(Long.MAX_VALUE)};
        if (after.position() >= basis.position()) {
            return;
        }
        events.scan(after.position(), event -> {
            if (isKnown(event, basis) && filter.wants(event)) {
                consumer.accept(event);
                left[0]--;
            }
            return left[0] > 0 && event.position() < basis.position();
        });
    }

    private static boolean isKnown(StoredEvent event, Basis basis) {
        return event.position() <= basis.position() && !event.recordedAt().isAfter(basis.knownAt());
    }
}
