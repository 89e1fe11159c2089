package uk.waymark.events;

/**
 * One graded question of an inspection.
 *
 * @param code  canonical judgement code from the framework catalogue, such as {@code help_and_protection}
 * @param grade canonical grade such as {@code requires_improvement}, or one of the states {@code not_judged} (the
 *              framework asks, this inspection did not answer) and {@code unknown} (we do not know what it answered)
 * @param label the judgement's name as the report prints it; the meaning of a code changes with the edition
 */
public record Judgement(String code, String grade, String label) {}
