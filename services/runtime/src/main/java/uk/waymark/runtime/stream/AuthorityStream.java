package uk.waymark.runtime.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import uk.waymark.runtime.security.Audience;

/**
 * Server-sent events about authorities: {@code snapshot} first, then {@code change} with the newest state of each
 * authority that changed. A slow client misses states in between, never the latest. With {@code Last-Event-ID} a client
 * goes on where it was, on any process, and is sent nothing that it has seen; if that id is of no use, {@code reset}
 * comes instead of {@code snapshot}. Each state tells its {@code position}: an answer asked for with it as
 * {@code minPosition} is not older.
 */
public interface AuthorityStream {

    /**
     * Answers the request with a stream and returns at once.
     *
     * @param urn the only authority of interest, whose state is the data; empty for all, and then the data of a
     *            snapshot is an array
     */
    void open(Optional<String> urn, Audience audience, Begin begin, HttpServletRequest request,
            HttpServletResponse response);
}
