package uk.waymark.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * How an authority looks to an audience.
 *
 * @param position of the newest event in it
 * @param mark     tells this state of the authority from any other; safe in an id
 */
record Frame(String urn, long position, String json, String mark) {

    private static final int MARK_BYTES = 6;

    static Frame of(String urn, long position, String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8));
            return new Frame(urn, position, json,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** With its position, which is no part of how it looks; without it where no event is in it. */
    String told() {
        return position > 0 && json.startsWith("{\"") ? "{\"position\":" + position + "," + json.substring(1) : json;
    }

    /** Whether it has something to say to a client that was last sent this; null when it was sent nothing. */
    boolean isNewsAfter(Frame sent) {
        return sent == null || position >= sent.position && !json.equals(sent.json);
    }
}
