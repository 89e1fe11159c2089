package uk.waymark.audit.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * The recorded clock of a question about one journey; empty means now.
 *
 * @param position   of the event store, in place of the instant
 * @param minVersion of the journey to wait for
 */
public record Then(Optional<Instant> knownAt, OptionalLong position, OptionalLong minVersion) {

    static final class Argument implements QueryArgument<Then> {

        @Override
        public Class<Then> type() {
            return Then.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("knownAt", "date-time",
                            "As it was recorded at this instant (RFC 3339); now when absent", "2026-01-01T00:00:00Z"),
                    new QueryParameter("position", "int64",
                            "In place of knownAt: as it was recorded at this position of the event store", "1234"),
                    new QueryParameter("minVersion", "int64",
                            "Wait until this version of the authority's journey is in; what a command answered with",
                            "3"));
        }

        @Override
        public Then read(Query query) {
            Optional<Instant> knownAt = query.instant("knownAt");
            OptionalLong position = query.number("position", 0, Long.MAX_VALUE);
            if (knownAt.isPresent() && position.isPresent()) {
                throw new MalformedRequest("position", "one_of_two", "is given in place of knownAt, not beside it");
            }
            return new Then(knownAt, position, query.number("minVersion", 0, Long.MAX_VALUE));
        }
    }
}
