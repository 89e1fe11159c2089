package uk.waymark.runtime.security.guesses;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tries       wrong passwords for one user from one address before the first wait, which is a second; each further
 *                    one doubles it
 * @param longestWait where doubling ends
 */
@ConfigurationProperties("waymark.sign-in")
record GuessSettings(@DefaultValue("5") int tries, @DefaultValue("15m") Duration longestWait) {

    GuessSettings {
        if (tries < 1 || longestWait.toSeconds() < 1) {
            throw new IllegalArgumentException("waymark.sign-in: tries and longest-wait are at least 1 and 1s");
        }
    }
}
