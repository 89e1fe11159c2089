package uk.waymark.journey.framework;

/** Canonical judgement codes. */
public final class Judgements {

    public static final String OVERALL = "overall_effectiveness";
    public static final String LEADERSHIP = "leadership_management_governance";
    public static final String LEADERS = "impact_of_leaders";
    public static final String HELP_AND_PROTECTION = "help_and_protection";
    public static final String IN_CARE = "in_care";
    public static final String CARE_LEAVERS = "care_leavers";
    public static final String ADOPTION = "adoption";

    private Judgements() {}
}
