package uk.waymark.runtime.web.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param field  path of the field as the client wrote it, such as {@code judgements[2].grade}; a parameter or header name
 * @param rule   stable name of the rule that was broken, for programs, such as {@code published_once}
 * @param detail the same in a sentence, for people; quotes no secret
 * @param row    line of an imported file, 1 for the first; null elsewhere
 * @param column column of an imported file by its heading; null elsewhere
 */
public record Violation(String field, String rule, String detail, Integer row, String column) {

    public static Violation of(String field, String rule, String detail) {
        return new Violation(field, rule, detail, null, null);
    }

    /** The same violation, located in an imported file. */
    public Violation at(int row, String column) {
        return new Violation(field, rule, detail, row, column);
    }
}
