package uk.waymark.runtime.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids of stream events. An id is good for the stream and the readers it was given to, on any process of the
 * installation, and for nothing else.
 */
final class EventIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 16;

    private final SecretKeySpec key;

    EventIds(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String id(Scope scope, Seen seen) {
        byte[] at = text(seen).getBytes(US_ASCII);
        byte[] id = Arrays.copyOf(mac(scope, at), MAC_BYTES + at.length);
        System.arraycopy(at, 0, id, MAC_BYTES, at.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    /** Empty when this is no id of ours, or was given to others. */
    Optional<Seen> seen(Scope scope, String id) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length <= MAC_BYTES) {
            return Optional.empty();
        }
        byte[] at = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        return MessageDigest.isEqual(mac(scope, at), Arrays.copyOf(bytes, MAC_BYTES))
                ? Optional.of(seen(new String(at, US_ASCII)))
                : Optional.empty();
    }

    private static String text(Seen seen) {
        StringBuilder text = new StringBuilder(seen.cursor().snapshot());
        seen.beyond().forEach((urn, mark) -> text.append('|').append(urn).append('=').append(mark));
        return text.toString();
    }

    private static Seen seen(String text) {
        String[] parts = text.split("\\|");
        Map<String, String> beyond = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('=');
            beyond.put(parts[i].substring(0, end), parts[i].substring(end + 1));
        }
        return new Seen(new Cursor(parts[0]), beyond);
    }

    private byte[] mac(Scope scope, byte[] seen) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(scope.toString().getBytes(UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(seen), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }
}
