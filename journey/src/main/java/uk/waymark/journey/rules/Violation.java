package uk.waymark.journey.rules;

/**
 * One reason why a fact may not enter a journey.
 *
 * @param field  path of the offending field, such as {@code judgements[care_leavers].grade}
 * @param detail for a person; quotes the value where that helps
 */
public record Violation(String field, Rule rule, String detail) {}
