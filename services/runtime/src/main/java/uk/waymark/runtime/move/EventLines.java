package uk.waymark.runtime.move;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.events.KeptEvent;

/**
 * The format: JSON lines, a header, one line for each event, a trailer. Each event's line ends with the SHA-256 of what
 * it would be without it. The trailer holds the number of events and the end of a chain: the SHA-256 of the header line,
 * then of the hash before and the next line. The same events give the same file, whichever store they come from.
 */
final class EventLines {

    static final String HEADER = "{\"format\":\"waymark-events\",\"version\":1}";

    private static final Pattern SUMMED = Pattern.compile("(\\{.*),\"sha256\":\"([0-9a-f]{64})\"\\}",
            Pattern.DOTALL);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageDigest sha256;
    private byte[] chain;
    private long events;

    EventLines() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
        chain = hash(HEADER);
    }

    long events() {
        return events;
    }

    /** The line of the next event. */
    String line(KeptEvent event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("urn", event.urn());
        fields.put("version", event.version());
        fields.put("eventId", event.eventId());
        fields.put("recordedAt", event.recordedAt().toString());
        fields.put("type", event.type());
        fields.put("revision", event.revision());
        fields.put("aggregateType", event.aggregateType());
        fields.put("metadata", event.metadata());
        fields.put("payload", event.payload());
        String content = JSON.writeValueAsString(fields);
        String line = content.substring(0, content.length() - 1) + ",\"sha256\":\"" + hex(hash(content)) + "\"}";
        take(line);
        return line;
    }

    /** The last line, after all events. */
    String trailer() {
        return "{\"events\":" + events + ",\"sha256\":\"" + hex(chain) + "\"}";
    }

    /**
     * The event of the next line.
     *
     * @throws BadFile if it is not as it was written
     */
    KeptEvent event(long number, String line) {
        Matcher summed = SUMMED.matcher(line);
        if (!summed.matches()) {
            throw new BadFile(number, "is no event with its checksum");
        }
        String content = summed.group(1) + '}';
        if (!hex(hash(content)).equals(summed.group(2))) {
            throw new BadFile(number, "its checksum is another: it was changed after it was exported");
        }
        take(line);
        try {
            JsonNode fields = JSON.readTree(content);
            return new KeptEvent(text(number, fields, "urn"), number(number, fields), text(number, fields, "eventId"),
                    Instant.parse(text(number, fields, "recordedAt")), text(number, fields, "type"),
                    text(number, fields, "revision"), text(number, fields, "payload"),
                    text(number, fields, "metadata"), text(number, fields, "aggregateType"));
        } catch (JacksonException | DateTimeException e) {
            throw new BadFile(number, "is no event: " + e.getClass().getSimpleName());
        }
    }

    private static String text(long line, JsonNode fields, String name) {
        if (!fields.path(name).isString()) {
            throw new BadFile(line, name + " is missing");
        }
        return fields.path(name).asString();
    }

    private static long number(long line, JsonNode fields) {
        if (!fields.path("version").isIntegralNumber()) {
            throw new BadFile(line, "version is missing");
        }
        return fields.path("version").asLong();
    }

    private void take(String line) {
        sha256.update(chain);
        chain = hash(line);
        events++;
    }

    private byte[] hash(String text) {
        return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
