package uk.waymark.recording.commands;

/**
 * Where a command comes from.
 *
 * @param actor           opaque id of who sends it
 * @param correlationId   the same for everything that follows from one request or one import
 * @param expectedVersion version the journey must be at; null when any will do
 * @param once            what makes sending it again harmless; null for a command that is not repeated
 */
public record Origin(String actor, String correlationId, Long expectedVersion, Once once) {

    /**
     * A client's promise that everything it sends under a key is one and the same request.
     *
     * @param key         the client's {@code Idempotency-Key}
     * @param requestHash SHA-256 of the request, lower-case hexadecimal
     */
    public record Once(String key, String requestHash) {}

    public static Origin of(String actor, String correlationId) {
        return new Origin(actor, correlationId, null, null);
    }
}
