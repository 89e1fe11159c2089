package uk.waymark.journey.framework;

/**
 * A question an edition asks.
 *
 * @param code  the same across editions where the question stays recognisable
 * @param label what this edition calls it
 * @param about what it covers; two grades may be compared only where this is the same
 */
public record AskedJudgement(String code, String label, String about) {}
