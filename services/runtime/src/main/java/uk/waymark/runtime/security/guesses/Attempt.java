package uk.waymark.runtime.security.guesses;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * Somebody tries to sign in.
 *
 * @param signIn  as it was typed, perhaps by mistake a password
 * @param address where from
 */
public record Attempt(String signIn, String address) {

    /**
     * 32 bits of a digest. Enough to count by, and too little to find out what was typed: one in four thousand million
     * texts has the same.
     */
    int digest(Watched watched) {
        String counted = switch (watched) {
            case PAIR -> signIn + '\0' + address;
            case ADDRESS -> address;
            case ACCOUNT -> signIn;
        };
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(counted.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    @Override
    public String toString() {
        return "Attempt";
    }
}
