package uk.waymark.runtime.security.guesses;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nothing was verified: the same answer to a right and a wrong password, for somebody known and unknown. */
public final class HaveToWait extends AuthenticationException {

    private final transient Duration wait;

    HaveToWait(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    public Duration duration() {
        return wait;
    }
}
