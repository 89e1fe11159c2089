package uk.waymark.recording.corrections;

/**
 * Whether it takes two to put a record right.
 *
 * @param required false in an installation with a single administrator: who proposes may approve then, and every
 *                 correction says that one person did both
 */
public record FourEyes(boolean required) {}
