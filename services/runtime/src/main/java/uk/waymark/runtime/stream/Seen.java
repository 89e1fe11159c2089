package uk.waymark.runtime.stream;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a client has been sent.
 *
 * @param cursor everything up to here
 * @param beyond by URN, the {@linkplain Frame#mark mark} of a state that may hold more than that
 */
record Seen(Cursor cursor, Map<String, String> beyond) {

    /** @param since what changed after the cursor, asked after the states were rendered: they may hold it */
    static Seen of(Cursor cursor, List<Frame> states, Changes since) {
        return new Seen(cursor, states.stream().filter(frame -> since.visible().containsKey(frame.urn()))
                .collect(Collectors.toMap(Frame::urn, Frame::mark)));
    }
}
