package uk.waymark.events;

/** How far a fact can be trusted. */
public enum Confidence {
    /** Read in a primary document, such as the published report or direction. */
    VERIFIED,
    /** Known from one secondary source only, such as a newspaper. */
    SECONDARY
}
