package uk.waymark.runtime.move;

/** A file of events that is not what was once exported. */
final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadFile(long line, String what) {
        super("line " + line + ": " + what);
    }
}
