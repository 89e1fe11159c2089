package uk.waymark.runtime.web.query;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What an answer rests on. Asked again with the same two instants, it never changes, unless somebody is {@link #behind}. */
public record Basis(
        @Schema(description = "Effective day, Europe/London, that was used", example = "2021-08-20") LocalDate on,
        @Schema(description = "Recorded instant that was used", example = "2026-09-01T09:00:00.000000Z") Instant knownAt,
        @Schema(description = "Position of the event store that was reached", example = "1234") long position,
        @Schema(description = "Present and true when the day is still to come: then the answer may hold what is not "
                + "public. Never for the public", example = "true") Boolean ahead,
        @Schema(description = "Present when it is not empty: URNs of authorities of which something recorded by then is "
                + "not in the answer, because an event of theirs could not be taken in yet. Once it is, the answer for "
                + "the same instants changes for these", example = "[\"80566\"]") List<String> behind) {

    public Basis(LocalDate on, Instant knownAt, long position, Boolean ahead) {
        this(on, knownAt, position, ahead, null);
    }
}
