package uk.waymark.events;

/** How much of a date is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    /** It happened on this day or earlier. */
    BY,
    /** It happened, and nobody knows when. */
    UNKNOWN
}
