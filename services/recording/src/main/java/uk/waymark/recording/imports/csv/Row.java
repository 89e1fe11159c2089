package uk.waymark.recording.imports.csv;

import java.util.List;

/**
 * One record of a file whose header is known.
 *
 * @param sha256 of the file, lower-case hexadecimal
 * @param line   physical line on which it begins
 * @param header headings in the file's order
 * @param values as many as there are headings
 */
public record Row(String file, String sha256, int line, List<String> header, List<String> values) {

    /** Text of a cell; null when it is blank. */
    String cell(String column) {
        String value = values.get(header.indexOf(column));
        return value.isEmpty() ? null : value;
    }

    /** Whether its authority, where it names one, has this name. */
    public boolean names(String authority) {
        return !header.contains("authority") || authority.equals(cell("authority"));
    }

    /** A fault in this row; without a column number where no column has that heading. */
    public Fault fault(String column, String rule, String detail) {
        int index = header.indexOf(column);
        return new Fault(file, line, index < 0 ? null : index + 1, column, index < 0 ? null : values.get(index), rule,
                detail);
    }
}
