package uk.waymark.runtime.stream;

/**
 * How an authority looks to an audience.
 *
 * @param position of the newest event in it
 */
record Frame(String urn, long position, String json) {

    /** Whether it has something to say to a client that was last sent this; null when it was sent nothing. */
    boolean isNewsAfter(Frame sent) {
        return sent == null || position >= sent.position && !json.equals(sent.json);
    }
}
