package uk.waymark.runtime.stream;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.waymark.runtime.security.Role;

/**
 * Who listens to this process.
 *
 * @param process as the owner of processor tokens is named
 */
record OpenStreams(
        @Schema(description = "Which process answers, of those that serve this installation", example = "4711@waymark-1") String process,
        @Schema(description = "Streams of those who are signed in, the newest first") List<Personal> signedIn,
        @Schema(description = "Streams of everybody else: how many, not whose") List<Anonymous> everybody) {

    /** @param name as the directory knows it now */
    record Personal(String id, String name, Set<Role> roles,
            @Schema(example = "current-rating") String stream, Instant since) {}

    record Anonymous(@Schema(example = "current-rating") String stream, int count,
            @Schema(description = "When the first of them was opened") Instant since) {}
}
