package uk.waymark.runtime.web.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The two clocks a read can be asked by. Empty means now; clamping {@code on} to today for the public, and resolving
 * {@code knownAt} to a stable instant, are up to who answers.
 *
 * @param on      effective day, Europe/London
 * @param knownAt recorded instant
 */
public record AsOf(Optional<LocalDate> on, Optional<Instant> knownAt) {

    static final class Argument implements QueryArgument<AsOf> {

        @Override
        public Class<AsOf> type() {
            return AsOf.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("on", "date", "As of this day (Europe/London); today when absent", "2021-08-20"),
                    new QueryParameter("knownAt", "date-time",
                            "As it was recorded at this instant (RFC 3339); now when absent", "2026-01-01T00:00:00Z"));
        }

        @Override
        public AsOf read(Query query) {
            return new AsOf(query.date("on"), query.instant("knownAt"));
        }
    }
}
