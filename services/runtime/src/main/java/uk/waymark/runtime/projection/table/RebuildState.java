package uk.waymark.runtime.projection.table;

/** What became of a rebuild. */
public enum RebuildState {
    RUNNING, FINISHED, CANCELLED, FAILED
}
