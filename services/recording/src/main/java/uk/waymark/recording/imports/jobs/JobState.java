package uk.waymark.recording.imports.jobs;

import java.util.Locale;
import java.util.Set;

/** How far an import is. */
public enum JobState {
    /** Reading the files and checking every row; nothing is recorded yet. */
    CHECKING,
    /** Recording, row by row. */
    RUNNING,
    /** Every row has its result. */
    DONE,
    /** A file has faults; nothing of the import was recorded. */
    REFUSED,
    /** Stopped on request; what was recorded until then stands. Can be resumed. */
    CANCELLED,
    /** Its process ended; what was recorded until then stands. Can be resumed. */
    INTERRUPTED,
    /** Something else than its files went wrong. Can be resumed. */
    FAILED;

    /** Those in which it does not hold up the next import, and can be taken up again. */
    static final Set<JobState> RESUMABLE = Set.of(CANCELLED, INTERRUPTED, FAILED);

    /** As an answer names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
