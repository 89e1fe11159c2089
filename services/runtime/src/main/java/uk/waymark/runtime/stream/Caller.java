package uk.waymark.runtime.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.security.limits.ClientAddress;

/**
 * Who opens a stream.
 *
 * @param actor empty for whoever is not signed in
 */
record Caller(String address, Optional<CurrentActor> actor) {

    static Caller of(HttpServletRequest request) {
        return new Caller(ClientAddress.of(request), CurrentActor.ofRequest());
    }
}
