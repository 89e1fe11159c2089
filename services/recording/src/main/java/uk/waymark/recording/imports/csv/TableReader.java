package uk.waymark.recording.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file as RFC 4180 has it, up to the point where rows have to be understood. */
final class TableReader {

    private static final int LONGEST_FIELD = 100_000;

    private TableReader() {}

    /** The table with its sound rows; empty when the header, or the file as such, cannot be understood. */
    static Optional<Table> read(SourceFile source, Faults faults) {
        List<CsvRecord> records = records(source, faults);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = records.getFirst().getFields();
        return Header.kind(source, header, faults)
                .map(kind -> new Table(source.name(), kind, rows(source, header, records, faults)));
    }

    private static List<CsvRecord> records(SourceFile source, Faults faults) {
        Optional<String> text = DecodedText.of(source, faults);
        if (text.isPresent() && text.get().isBlank()) {
            faults.add(Fault.ofFile(source.name(), "file_has_a_header", "is empty"));
        }
        if (text.isEmpty() || text.get().isBlank()) {
            return List.of();
        }
        List<CsvRecord> records = new ArrayList<>();
        try {
            CsvReader.builder().allowUnclosedQuote(false).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .build(CsvRecordHandler.of(limits -> limits.maxFieldSize(LONGEST_FIELD)), text.get())
                    .forEach(records::add);
            return records;
        } catch (CsvParseException broken) {
            int line = records.isEmpty() ? 1 : (int) records.getLast().getStartingLineNumber();
            faults.add(new Fault(source.name(), line, null, null, null, "quotes_are_closed",
                    "cannot be read as CSV (RFC 4180) after this line: " + reason(broken)));
            return List.of();
        }
    }

    private static List<Row> rows(SourceFile source, List<String> header, List<CsvRecord> records, Faults faults) {
        List<Row> rows = new ArrayList<>();
        String sha256 = source.sha256();
        for (CsvRecord fields : records.subList(1, records.size())) {
            int line = (int) fields.getStartingLineNumber();
            if (fields.getFieldCount() == header.size()) {
                rows.add(new Row(source.name(), sha256, line, header, List.copyOf(fields.getFields())));
            } else {
                faults.add(new Fault(source.name(), line, Math.min(fields.getFieldCount(), header.size()) + 1, null,
                        null,
                        "field_count_matches_header",
                        "has " + fields.getFieldCount() + " fields, the header has " + header.size()));
            }
        }
        return rows;
    }

    private static String reason(CsvParseException broken) {
        return broken.getCause() == null ? broken.getMessage() : broken.getCause().getMessage();
    }
}
