package uk.waymark.audit.record;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * How much of the record an answer rests on. Asked again with the same instant or position, it never changes.
 *
 * @param position of everything recorded by then, or the one asked about
 */
public record Basis(
        @Schema(description = "Recorded instant that was used", example = "2026-09-01T09:00:00.000000Z") Instant knownAt,
        @Schema(description = "Position of the event store that was reached", example = "1234") long position,
        @Schema(description = "Present when it is not empty: URNs of authorities of which something recorded by then is "
                + "not in the answer, because an event of theirs could not be taken in yet", example = "[\"80566\"]") List<String> behind) {

    public Basis(Instant knownAt, long position) {
        this(knownAt, position, null);
    }
}
