package uk.waymark.timeline;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import uk.waymark.runtime.web.query.Basis;

/**
 * RFC 4180 in UTF-8, quotes only where needed: the very bytes the import reads. A cell that begins with a character a
 * spreadsheet takes for a formula is written as it was recorded: an escape would be a change of the record.
 */
final class CsvFormat implements ExportFormat {

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(ExportKind kind, Basis basis, Lines lines, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(kind.columns());
        lines.each(line -> csv.writeRecord(line.stream().map(Cell::text).toList()));
        csv.flush();
    }
}
