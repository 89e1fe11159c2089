package uk.waymark.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingEncoderTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final PasswordEncoder careful = new PasswordEncoder() {
        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            asked.incrementAndGet();
            return hash.equals("hash of " + password);
        }
    };

    @Test
    void asksOnceForWhatMatched() {
        var encoder = new RememberingEncoder(careful, Duration.ofMinutes(1));
        assertThat(encoder.matches("right", "hash of right")).isTrue();
        assertThat(encoder.matches("right", "hash of right")).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aChangedHashOrPasswordIsAskedAgain() {
        var encoder = new RememberingEncoder(careful, Duration.ofMinutes(1));
        encoder.matches("right", "hash of right");
        assertThat(encoder.matches("right", "hash of another")).isFalse();
        assertThat(encoder.matches("wrong", "hash of right")).isFalse();
        assertThat(encoder.matches("wrong", "hash of right")).isFalse();
        assertThat(asked).hasValue(4);
    }

    @Test
    void forgets() {
        var encoder = new RememberingEncoder(careful, Duration.ofMillis(1));
        Awaitility.await().untilAsserted(() -> {
            encoder.matches("right", "hash of right");
            assertThat(asked.get()).isGreaterThan(1);
        });
    }
}
