package uk.waymark.journey.timeline;

/** Kinds of entry on an improvement timeline. */
public enum EntryKind {
    AUTHORITY_REGISTERED,
    CODES_CHANGED,
    AUTHORITY_SUCCEEDED,
    DELIVERY_ORGANISATION_APPOINTED,
    DELIVERY_ORGANISATION_ENDED,
    INSPECTION,
    VISIT,
    INTERVENTION_STARTED,
    INTERVENTION_ENDED,
    ACTION_PLAN,
    MILESTONE,
    STATEMENT
}
