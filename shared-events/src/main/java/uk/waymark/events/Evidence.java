package uk.waymark.events;

/**
 * What a correction rests on; at least one of the three is there.
 *
 * @param link           address of a document
 * @param documentSha256 of a document, lower-case hexadecimal
 * @param note           where it can be found otherwise
 */
public record Evidence(String link, String documentSha256, String note) {}
