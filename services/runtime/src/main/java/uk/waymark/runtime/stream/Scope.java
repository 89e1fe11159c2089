package uk.waymark.runtime.stream;

import java.util.Optional;
import uk.waymark.runtime.security.Audience;

/**
 * What a client listens to.
 *
 * @param stream name of the projection
 * @param urn    the only authority of interest; empty for all
 */
record Scope(String stream, Optional<String> urn, Audience audience) {

    boolean covers(String changed) {
        return urn.isEmpty() || urn.get().equals(changed);
    }
}
