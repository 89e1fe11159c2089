package uk.waymark.audit.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Which part of the global order is wanted.
 *
 * @param position events after it are wanted; -1 for all
 * @param size     how many at most; empty for as many as there are, or as fit on a page
 * @param knownAt  recorded by this instant only; empty means now
 */
record After(long position, OptionalLong size, Optional<Instant> knownAt) {

    private static final int LARGEST = 500;
    private static final int USUAL = 50;

    int page() {
        return (int) size.orElse(USUAL);
    }

    static final class Argument implements QueryArgument<After> {

        @Override
        public Class<After> type() {
            return After.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("after", "int64", "Only events after this position; what the page before named "
                            + "as next", "1170"),
                    new QueryParameter("size", "int64",
                            "How many events at most, " + LARGEST + " at most; " + USUAL
                                    + " unless told, and all of them in a file",
                            "50"),
                    new QueryParameter("knownAt", "date-time",
                            "Only what was recorded at this instant (RFC 3339); now when absent",
                            "2026-01-01T00:00:00Z"));
        }

        @Override
        public After read(Query query) {
            return new After(query.number("after", -1, Long.MAX_VALUE).orElse(-1),
                    query.number("size", 1, LARGEST), query.instant("knownAt"));
        }
    }
}
