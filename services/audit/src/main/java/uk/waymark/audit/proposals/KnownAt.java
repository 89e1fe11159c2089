package uk.waymark.audit.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/** The recorded clock of a question about all journeys; empty means now. */
record KnownAt(Optional<Instant> instant) {

    static final class Argument implements QueryArgument<KnownAt> {

        @Override
        public Class<KnownAt> type() {
            return KnownAt.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("knownAt", "date-time",
                    "As it was recorded at this instant (RFC 3339); now when absent", "2026-01-01T00:00:00Z"));
        }

        @Override
        public KnownAt read(Query query) {
            return new KnownAt(query.instant("knownAt"));
        }
    }
}
