package uk.waymark.architecture.broken.events;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** An event that stamps itself and knows Spring. */
@Component
record Stamped(String urn, Instant at) {

    Stamped(String urn) {
        this(urn, Instant.now());
    }

}
