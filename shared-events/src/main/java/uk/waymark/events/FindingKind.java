package uk.waymark.events;

/** What a finding in a report is: prose, never graded. */
public enum FindingKind {
    STRENGTH, NEEDS_TO_IMPROVE, AREA_FOR_PRIORITY_ACTION
}
