package uk.waymark.events;

/** The Department for Education's ladder, lightest first. A direction is statutory (s497A Education Act 1996), a notice is not. */
public enum InterventionKind {
    ADVISER, IMPROVEMENT_NOTICE, STATUTORY_DIRECTION, COMMISSIONER, TRUST
}
