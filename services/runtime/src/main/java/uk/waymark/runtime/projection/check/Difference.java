package uk.waymark.runtime.projection.check;

import java.time.Instant;
import java.util.Map;

/**
 * What a table says of an authority and a fresh fold of its events does not, or the other way round.
 *
 * @param key   of the fact; absent where the difference is in how far the authority has come
 * @param since when this began, on the recorded clock
 * @param table the row, with the range of the recorded clock it is said to hold for; absent where there is none
 * @param fold  the row as it should be; absent where there should be none
 */
record Difference(String projection, String urn, String key, Instant since, Map<String, Object> table,
        Map<String, Object> fold) {}
