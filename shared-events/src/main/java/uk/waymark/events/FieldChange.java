package uk.waymark.events;

/**
 * One field that a correction changes, as text.
 *
 * @param field path within the fact, such as {@code publicationDate} or {@code judgements[in_care].grade}
 * @param from  null where there was nothing
 * @param to    null where there is nothing any more
 */
public record FieldChange(String field, String from, String to) {}
