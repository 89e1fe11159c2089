package uk.waymark.events;

/** Four different things that are all called a correction, and are never mixed. */
public enum CorrectionKind {
    /** We recorded it wrongly: what is right counts from the original day, as if it had never been wrong. */
    RECORDING_ERROR,
    /** The publisher replaced the report: what changed counts from the day of the reissue. */
    REISSUE,
    /** The publisher declared the report void: its rating ends on that day, and the one before holds again. */
    WITHDRAWAL,
    /** The document cannot be found any more. The record stands. */
    SOURCE_UNAVAILABLE
}
