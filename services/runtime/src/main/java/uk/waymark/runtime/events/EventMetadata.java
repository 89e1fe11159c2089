package uk.waymark.runtime.events;

/** Keys of the metadata that every stored event carries. */
public final class EventMetadata {

    /** Opaque id of who recorded it; the directory knows the name, the event store never does. Mandatory. */
    public static final String ACTOR = "actor";
    /** What started it all: the same for everything that follows from one request. */
    public static final String CORRELATION = "correlationId";
    /** The message that led directly to this event. */
    public static final String CAUSATION = "causationId";
    /** The client's {@code Idempotency-Key}, when it sent one. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    /** SHA-256 of the request under that key. */
    public static final String REQUEST_HASH = "requestHash";

    /**
     * The recorded instant, put there by whoever applies the event; the store takes it out and makes it the event's
     * timestamp. An {@link java.time.Instant} in microseconds, or its text.
     */
    public static final String RECORDED_AT = "recordedAt";

    private EventMetadata() {}
}
