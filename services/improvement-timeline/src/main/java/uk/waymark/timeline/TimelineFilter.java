package uk.waymark.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.waymark.journey.timeline.EntryKind;
import uk.waymark.runtime.web.json.EnumName;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Which entries are wanted, and in which order. A date of limited precision is within the range when it can have been.
 *
 * @param kinds all when empty
 */
record TimelineFilter(List<EntryKind> kinds, LocalDate from, LocalDate to, Order order) {

    enum Order {
        /** Oldest first. */
        ASC,
        /** Newest first. */
        DESC
    }

    static final TimelineFilter ALL = new TimelineFilter(List.of(), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31),
            Order.ASC);

    static final class Argument implements QueryArgument<TimelineFilter> {

        @Override
        public Class<TimelineFilter> type() {
            return TimelineFilter.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("kind", "string",
                            "Only these kinds of entry, separated by commas: " + names(EntryKind.class),
                            "inspection,visit"),
                    new QueryParameter("from", "date", "Only entries that can have been on this day or later",
                            "2015-01-01"),
                    new QueryParameter("to", "date", "Only entries that can have been on this day or earlier",
                            "2025-12-31"),
                    new QueryParameter("order", "string", "asc, oldest first, unless told; or desc", "asc"));
        }

        @Override
        public TimelineFilter read(Query query) {
            LocalDate from = query.date("from").orElse(ALL.from);
            LocalDate to = query.date("to").orElse(ALL.to);
            if (to.isBefore(from)) {
                throw new MalformedRequest("to", "not_before_from", "must not lie before from");
            }
            List<EntryKind> kinds = query.text("kind").map(text -> Arrays.stream(text.split(",", -1))
                    .map(kind -> one("kind", kind, EntryKind.class)).distinct().toList()).orElse(ALL.kinds);
            return new TimelineFilter(kinds, from, to,
                    query.text("order").map(text -> one("order", text, Order.class)).orElse(ALL.order));
        }

        private static <E extends Enum<E>> E one(String parameter, String text, Class<E> type) {
            return EnumName.find(type, text).orElseThrow(
                    () -> new MalformedRequest(parameter, "known_" + parameter, "must be one of " + names(type)));
        }

        private static <E extends Enum<E>> String names(Class<E> type) {
            return Stream.of(type.getEnumConstants()).map(EnumName::of).collect(Collectors.joining(", "));
        }
    }
}
