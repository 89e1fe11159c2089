package uk.waymark.recording.imports.csv;

/**
 * One thing that is wrong with an imported file; nothing of the file is recorded while there is one.
 *
 * @param line   physical line on which the row begins, 1 for the header; null when it is about the whole file
 * @param column number of the column in the file, 1 for the first; null when it is about the whole row
 * @param field  heading of that column, or the path of a field that has none
 * @param value  of the cell, as far as a person needs it to find it; null when it is about no single cell
 * @param rule   stable name, such as {@code field_count_matches_header} or a rule of the journey
 * @param detail for a person
 */
public record Fault(String file, Integer line, Integer column, String field, String value, String rule,
        String detail) {

    /** In code points, of a value as it is told. */
    private static final int LONGEST = 200;

    public Fault {
        if (value != null && value.codePointCount(0, value.length()) > LONGEST) {
            value = value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
        }
    }

    static Fault ofFile(String file, String rule, String detail) {
        return new Fault(file, null, null, null, null, rule, detail);
    }
}
