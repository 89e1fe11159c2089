package uk.waymark.runtime.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares a client that sends its password with every request most of bcrypt's 80 ms. It remembers that a password
 * matched a hash as a keyed digest of both, for a few minutes, under a key that exists in this process only: a changed
 * hash is another entry, and neither the password nor anything that could be tried offline is kept.
 */
final class RememberingEncoder implements PasswordEncoder {

    private static final String DIGEST = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final PasswordEncoder careful;
    private final SecretKeySpec key;
    private final Cache<ByteBuffer, Boolean> matched;

    RememberingEncoder(PasswordEncoder careful, Duration remembered) {
        this.careful = careful;
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, DIGEST);
        matched = Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(remembered).build();
    }

    @Override
    public String encode(CharSequence password) {
        return careful.encode(password);
    }

    /** Whether this matched a moment ago, which is known at once. */
    boolean remembers(CharSequence password, String hash) {
        return matched.getIfPresent(digest(hash + '\0' + password)) != null;
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
        ByteBuffer digest = digest(hash + '\0' + password);
        if (matched.getIfPresent(digest) != null) {
            return true;
        }
        boolean matches = careful.matches(password, hash);
        if (matches) {
            matched.put(digest, Boolean.TRUE);
        }
        return matches;
    }

    private ByteBuffer digest(String text) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(DIGEST + " is part of every Java", e);
        }
    }
}
