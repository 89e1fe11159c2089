package uk.waymark.timeline;

import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.web.json.Written;
import uk.waymark.runtime.web.query.Basis;

/** One object that says what it is, with the lines of the CSV as objects; a blank cell is null, a list an array. */
final class JsonFormat implements ExportFormat {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(ExportKind kind, Basis basis, Lines lines, OutputStream out) {
        JsonGenerator json = JSON.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("kind", kind.name());
        json.writeStringProperty("attribution", Licence.ATTRIBUTION);
        json.writeStringProperty("license", Licence.ADDRESS);
        json.writeStringProperty("on", basis.on().toString());
        json.writeStringProperty("knownAt", Written.text(basis.knownAt()));
        json.writeNumberProperty("position", basis.position());
        json.writeArrayPropertyStart("rows");
        lines.each(line -> row(json, kind.columns(), line));
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void row(JsonGenerator json, List<String> columns, List<?> line) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            json.writeName(columns.get(i));
            value(json, line.get(i));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Collection<?> list -> {
                json.writeStartArray();
                list.forEach(element -> value(json, element));
                json.writeEndArray();
            }
            default -> json.writeString(Cell.text(value));
        }
    }
}
