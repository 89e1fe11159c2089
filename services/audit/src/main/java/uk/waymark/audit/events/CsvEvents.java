package uk.waymark.audit.events;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.waymark.audit.record.Links;
import uk.waymark.audit.words.EffectiveDay;
import uk.waymark.audit.words.Summary;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.web.json.Written;

/** RFC 4180 in UTF-8; the event as it was stored is the last cell. */
final class CsvEvents implements EventFormat {

    static final List<String> COLUMNS = List.of("position", "urn", "version", "event_id", "type", "revision",
            "recorded_at", "actor", "correlation_id", "causation_id", "effective", "corrects", "proposal_id", "summary",
            "stored");

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Events events, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(COLUMNS);
        events.each(event -> csv.writeRecord(line(event)));
        csv.flush();
    }

    private static List<String> line(StoredEvent event) {
        Links links = Links.backwards(event);
        return Stream.of(event.position(), event.urn(), event.version(), event.eventId(), event.type(),
                event.storedRevision(), Written.text(event.recordedAt()),
                blank(event.metadata().get(EventMetadata.ACTOR)),
                blank(event.metadata().get(EventMetadata.CORRELATION)),
                blank(event.metadata().get(EventMetadata.CAUSATION)), effective(event), blank(links.corrects()),
                blank(links.proposalId()), event.ifReadable().map(Summary::of).orElse(""), event.storedPayload())
                .map(Object::toString)
                .toList();
    }

    private static String effective(StoredEvent event) {
        return event.ifReadable().map(EffectiveDay::of).orElse(List.of()).stream()
                .map(day -> day.name() + " " + (day.value() == null ? "unknown" : day.value()))
                .collect(Collectors.joining(";"));
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
