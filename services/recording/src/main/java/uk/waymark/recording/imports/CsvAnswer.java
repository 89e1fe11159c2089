package uk.waymark.recording.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import uk.waymark.recording.imports.csv.Fault;

/** Tables in RFC 4180 about imports. */
final class CsvAnswer {

    static final String TYPE = "text/csv;header=present;charset=UTF-8";

    private static final List<String> COLUMNS = List.of("file", "line", "column", "field", "value", "rule", "detail");

    private CsvAnswer() {}

    /** What is wrong with the files of an import, one thing a line. */
    static void sendFaults(String importId, List<Fault> faults, HttpServletResponse response) throws IOException {
        send("errors-" + importId + ".csv", Stream.concat(Stream.of(COLUMNS), faults.stream().map(CsvAnswer::line)),
                response);
    }

    /** A file of headings alone, to be filled in. */
    static void sendEmpty(String kind, List<String> columns, HttpServletResponse response) throws IOException {
        send(kind + ".csv", Stream.of(columns), response);
    }

    private static void send(String name, Stream<List<String>> lines, HttpServletResponse response)
            throws IOException {
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
        lines.forEach(csv::writeRecord);
        csv.flush();
    }

    private static List<String> line(Fault fault) {
        return Stream.of(fault.file(), fault.line(), fault.column(), fault.field(), fault.value(), fault.rule(),
                fault.detail()).map(cell -> Objects.toString(cell, "")).toList();
    }
}
