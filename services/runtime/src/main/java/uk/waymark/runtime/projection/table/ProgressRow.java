package uk.waymark.runtime.projection.table;

import java.time.Instant;
import uk.waymark.runtime.events.RecordedEvent;

/** The newest event of an authority that is in the facts. */
public record ProgressRow(String urn, long version, long position, Instant recordedAt) {

    public static ProgressRow of(RecordedEvent event) {
        return new ProgressRow(event.urn(), event.version(), event.position(), event.recordedAt());
    }
}
