package uk.waymark.runtime.security.reads;

import java.time.Instant;
import java.util.Map;

/**
 * A read as it was recorded.
 *
 * @param at            the database's clock, before it was answered
 * @param actor         opaque id
 * @param name          of the actor, as it is shown today
 * @param query         without secrets; absent when there was none
 * @param correlationId under which the log has more of it
 * @param status        it was answered with; of a stream, opened with; absent where the process ended before
 */
record RecordedRead(long id, Instant at, String actor, String name, String method, String pattern,
        Map<String, String> variables, String query, String correlationId, Integer status) {

    RecordedRead by(String shown) {
        return new RecordedRead(id, at, actor, shown, method, pattern, variables, query, correlationId, status);
    }
}
