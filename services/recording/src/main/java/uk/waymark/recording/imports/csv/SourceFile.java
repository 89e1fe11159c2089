package uk.waymark.recording.imports.csv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file to import, as it arrived.
 *
 * @param name as the sender calls it; errors quote it
 * @param kind what it holds, such as {@code inspections}; null to recognise it by its header
 */
public record SourceFile(String name, String kind, byte[] content) {

    /** Of its content, lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
