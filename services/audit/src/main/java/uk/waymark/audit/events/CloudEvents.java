package uk.waymark.audit.events;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.audit.record.Links;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.web.json.Written;

/**
 * CloudEvents 1.0 in the JSON format, one on a line; the data is the event as it was stored, but for white space, and plain
 * text where it cannot be read.
 * Extension attributes are named in lower-case letters and are text: a CloudEvents integer has 32 bits, a position more.
 */
final class CloudEvents implements EventFormat {

    static final String SOURCE = "urn:waymark:event-store";
    static final String TYPE = "uk.waymark.";
    static final String SCHEMA = "urn:waymark:event:";

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String mediaType() {
        return "application/jsonl;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public void write(Events events, OutputStream out) {
        JsonGenerator json = JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET).withRootValueSeparator("")
                .createGenerator(out);
        events.each(event -> {
            write(event, json);
            json.writeRaw('\n');
        });
        json.close();
    }

    private static void write(StoredEvent event, JsonGenerator json) {
        Links links = Links.backwards(event);
        boolean readable = event.ifReadable().isPresent();
        json.writeStartObject();
        json.writeStringProperty("specversion", "1.0");
        json.writeStringProperty("id", event.eventId());
        json.writeStringProperty("source", SOURCE);
        json.writeStringProperty("type", TYPE + event.type());
        json.writeStringProperty("time", Written.text(event.recordedAt()));
        json.writeStringProperty("subject", event.urn());
        json.writeStringProperty("datacontenttype", readable ? "application/json" : "text/plain");
        json.writeStringProperty("dataschema", SCHEMA + event.type() + ":" + event.storedRevision());
        json.writeStringProperty("revision", event.storedRevision());
        json.writeStringProperty("position", String.valueOf(event.position()));
        json.writeStringProperty("version", String.valueOf(event.version()));
        extension(json, "actor", event.metadata().get(EventMetadata.ACTOR));
        extension(json, "correlationid", event.metadata().get(EventMetadata.CORRELATION));
        extension(json, "causationid", event.metadata().get(EventMetadata.CAUSATION));
        extension(json, "corrects", links.corrects());
        extension(json, "proposalid", links.proposalId());
        if (readable) {
            json.writeName("data");
            json.writeTree(JSON.readTree(event.storedPayload()));
        } else {
            json.writeStringProperty("data", event.storedPayload());
        }
        json.writeEndObject();
    }

    private static void extension(JsonGenerator json, String name, String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
