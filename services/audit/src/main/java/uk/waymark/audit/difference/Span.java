package uk.waymark.audit.difference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.waymark.audit.record.OnDay;
import uk.waymark.audit.record.Then;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Two states of knowledge, and the day, or the two days, on which they are looked at. An empty instant is now, an empty
 * day today.
 */
record Span(Optional<Instant> from, Optional<Instant> to, Optional<LocalDate> fromOn, Optional<LocalDate> toOn) {

    Then before() {
        return new Then(from, OptionalLong.empty(), OptionalLong.empty());
    }

    Then after() {
        return new Then(to, OptionalLong.empty(), OptionalLong.empty());
    }

    OnDay dayBefore() {
        return new OnDay(fromOn);
    }

    OnDay dayAfter() {
        return new OnDay(toOn);
    }

    static final class Argument implements QueryArgument<Span> {

        @Override
        public Class<Span> type() {
            return Span.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("from", "date-time",
                            "As it was recorded at this instant (RFC 3339); now when absent", "2026-01-01T00:00:00Z"),
                    new QueryParameter("to", "date-time",
                            "Compared with as it was recorded at this instant; now when absent",
                            "2026-09-01T00:00:00Z"),
                    new QueryParameter("on", "date", "Both as of this day (Europe/London); today when absent",
                            "2021-08-20"),
                    new QueryParameter("fromOn", "date", "The first as of another day than on", "2021-08-19"),
                    new QueryParameter("toOn", "date", "The second as of another day than on", "2021-08-20"));
        }

        @Override
        public Span read(Query query) {
            Optional<Instant> from = query.instant("from");
            Optional<Instant> to = query.instant("to");
            if (from.isEmpty() && to.isEmpty() && query.date("fromOn").isEmpty() && query.date("toOn").isEmpty()) {
                throw new MalformedRequest("from", "required",
                        "give the instant to compare from, or two days with fromOn and toOn");
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())
                    || from.isEmpty() && to.isPresent()) {
                throw new MalformedRequest("to", "not_before_from", "must not lie before from");
            }
            Optional<LocalDate> on = query.date("on");
            return new Span(from, to, query.date("fromOn").or(() -> on), query.date("toOn").or(() -> on));
        }
    }
}
