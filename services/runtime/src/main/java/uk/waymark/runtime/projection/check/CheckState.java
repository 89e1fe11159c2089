package uk.waymark.runtime.projection.check;

/** What became of a check. */
public enum CheckState {
    RUNNING, FINISHED, CANCELLED, FAILED
}
