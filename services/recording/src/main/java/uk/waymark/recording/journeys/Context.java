package uk.waymark.recording.journeys;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import uk.waymark.recording.commands.Origin;
import uk.waymark.runtime.events.EventMetadata;

/**
 * What travels beside a command: its origin, and the instant at which it came.
 *
 * @param expectedVersion null when any will do
 * @param once            null for a command that is not repeated
 * @param instant         the recorded clock when the command's transaction began
 * @param keysSince       what was stored under a key before this instant is not remembered
 */
record Context(String actor, Long expectedVersion, Origin.Once once, Instant instant,
        Instant keysSince) {

    private static final String EXPECTED_VERSION = "expectedVersion";
    private static final String KEYS_SINCE = "keysSince";

    static Context of(MetaData metadata) {
        String key = text(metadata, EventMetadata.IDEMPOTENCY_KEY);
        String version = text(metadata, EXPECTED_VERSION);
        return new Context(text(metadata, EventMetadata.ACTOR),
                version == null ? null : Long.valueOf(version),
                key == null ? null : new Origin.Once(key, text(metadata, EventMetadata.REQUEST_HASH)),
                recordedAt(metadata).orElse(null), instant(metadata, KEYS_SINCE).orElse(null));
    }

    /** What the sender says; the instants are added where the command is handled. */
    static Map<String, String> metadata(Origin origin) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(EventMetadata.ACTOR, origin.actor());
        metadata.put(EventMetadata.CORRELATION, origin.correlationId());
        if (origin.expectedVersion() != null) {
            metadata.put(EXPECTED_VERSION, origin.expectedVersion().toString());
        }
        if (origin.once() != null) {
            metadata.put(EventMetadata.IDEMPOTENCY_KEY, origin.once().key());
            metadata.put(EventMetadata.REQUEST_HASH, origin.once().requestHash());
        }
        return metadata;
    }

    static Map<String, String> instants(Instant instant, Instant keysSince) {
        return Map.of(EventMetadata.RECORDED_AT, instant.toString(), KEYS_SINCE, keysSince.toString());
    }

    static Optional<Instant> recordedAt(MetaData metadata) {
        return instant(metadata, EventMetadata.RECORDED_AT);
    }

    void refuseUnlessAt(long version) {
        if (expectedVersion != null && expectedVersion != version) {
            throw new Rejection.OtherVersion(version).exception();
        }
    }

    /** What an event carries besides what every command hands on. */
    static MetaData of(Instant recordedAt) {
        return MetaData.with(EventMetadata.RECORDED_AT, recordedAt.toString());
    }

    private static Optional<Instant> instant(MetaData metadata, String key) {
        return Optional.ofNullable(text(metadata, key)).map(Instant::parse);
    }

    private static String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }
}
