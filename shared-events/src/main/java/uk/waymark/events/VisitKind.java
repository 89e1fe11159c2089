package uk.waymark.events;

/** Kinds of ungraded contact between Ofsted and an authority. */
public enum VisitKind {
    FOCUSED_VISIT, MONITORING_VISIT, JOINT_TARGETED_AREA_INSPECTION
}
