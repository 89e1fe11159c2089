package uk.waymark.journey.framework;

import java.util.List;

/** Canonical grades, and the states of a judgement that carries none. Four things that are never mixed up. */
public final class Grades {

    public static final String OUTSTANDING = "outstanding";
    public static final String GOOD = "good";
    public static final String REQUIRES_IMPROVEMENT = "requires_improvement";
    public static final String INADEQUATE = "inadequate";
    /** Before the single inspection framework only; never the same as requires improvement. */
    public static final String ADEQUATE = "adequate";
    /** The framework asks, this inspection did not answer. */
    public static final String NOT_JUDGED = "not_judged";
    /** It was answered, and we do not know how. */
    public static final String UNKNOWN = "unknown";
    /** The framework does not ask: the state of an overall grade after April 2026. Never recorded, always derived. */
    public static final String NOT_JUDGED_UNDER_FRAMEWORK = "not_judged_under_framework";

    /** The scale since November 2013, best first. */
    public static final List<String> SINCE_2013 = List.of(OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE);
    /** The scale before, best first. */
    public static final List<String> BEFORE_2013 = List.of(OUTSTANDING, GOOD, ADEQUATE, INADEQUATE);

    /** What a judgement can be recorded as instead of a grade, under every edition. */
    public static final List<String> STATES = List.of(NOT_JUDGED, UNKNOWN);

    private Grades() {}

    /** Whether this is a state a judgement can be recorded in without a grade. */
    public static boolean isState(String grade) {
        return STATES.contains(grade);
    }
}
