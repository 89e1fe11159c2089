package uk.waymark.runtime.security.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Which reads are asked for.
 *
 * @param from first instant of the database's clock
 * @param to   the instant before which they lie
 */
record ReadFilter(Optional<String> actor, Optional<String> urn, Optional<Instant> from, Optional<Instant> to) {

    static final class Argument implements QueryArgument<ReadFilter> {

        @Override
        public Class<ReadFilter> type() {
            return ReadFilter.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("actor", "string", "Reads of this actor, by id", "a-7f3a02c4d81b"),
                    new QueryParameter("urn", "string", "Reads about this authority alone", "80566"),
                    new QueryParameter("from", "date-time", "Reads at or after this instant", "2026-11-01T00:00:00Z"),
                    new QueryParameter("to", "date-time", "Reads before this instant", "2026-12-01T00:00:00Z"));
        }

        @Override
        public ReadFilter read(Query query) {
            return new ReadFilter(query.text("actor"), query.text("urn"), query.instant("from"), query.instant("to"));
        }
    }
}
