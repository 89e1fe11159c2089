package uk.waymark.runtime.stream;

import java.util.Map;
import uk.waymark.runtime.security.Audience;

/**
 * What became of authorities between two points of the change log.
 *
 * @param upTo     the later point
 * @param visible by URN, whether the public sees a difference
 */
record Changes(Cursor upTo, Map<String, Boolean> visible) {

    boolean concern(String urn, Audience audience) {
        Boolean forAll = visible.get(urn);
        return forAll != null && (forAll || audience == Audience.PRIVILEGED);
    }
}
