package uk.waymark.rating;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;

/** Which version of its journey an answer about an authority rests on. */
final class Versions {

    private final JdbcClient jdbc;
    private final StoredEvents events;

    Versions(JdbcClient jdbc, StoredEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The newest one recorded by then; null when there was none. */
    Long of(String urn, Instant knownAt) {
        return jdbc
                .sql("""
                     select version from current_rating.progress join current_rating.active_generation using (generation)
                     where urn = ? and recorded_at <= ?""")
                .params(urn, Moment.parameter(knownAt)).query(Long.class)
                .optional().orElseGet(() -> earlier(urn, knownAt));
    }

    private Long earlier(String urn, Instant knownAt) {
        return events.ofAuthority(urn, -1).stream().filter(e -> !e.recordedAt().isAfter(knownAt))
                .map(StoredEvent::version).reduce((before, after) -> after).orElse(null);
    }
}
