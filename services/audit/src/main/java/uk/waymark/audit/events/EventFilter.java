package uk.waymark.audit.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.waymark.events.Compensation;
import uk.waymark.events.EventTypes;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Which events are wanted; empty means any.
 *
 * @param types       stored names
 * @param actor       opaque id of who recorded them
 * @param corrections whether only those that put another event right
 * @param from        first recorded instant, as {@code to} is the last
 */
record EventFilter(List<String> types, Optional<String> actor, boolean corrections, Optional<Instant> from,
        Optional<Instant> to, OptionalLong version) {

    boolean wants(StoredEvent event) {
        return (types.isEmpty() || types.contains(event.type()))
                && actor.map(id -> id.equals(event.metadata().get(EventMetadata.ACTOR))).orElse(true)
                && (!corrections || event.ifReadable().filter(Compensation.class::isInstance).isPresent())
                && from.map(first -> !event.recordedAt().isBefore(first)).orElse(true)
                && to.map(last -> !event.recordedAt().isAfter(last)).orElse(true)
                && (version.isEmpty() || version.getAsLong() == event.version());
    }

    static final class Argument implements QueryArgument<EventFilter> {

        @Override
        public Class<EventFilter> type() {
            return EventFilter.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("type", "string",
                            "Only these types, by stored name, separated by commas: " + String.join(", ", names()),
                            "inspection-recorded,report-published"),
                    new QueryParameter("actor", "string", "Only what this actor recorded, by id", "a-installation"),
                    new QueryParameter("correctionsOnly", "string",
                            "true for only those that put another event right", "true"),
                    new QueryParameter("recordedFrom", "date-time", "Only events recorded at this instant or later",
                            "2026-01-01T00:00:00Z"),
                    new QueryParameter("recordedTo", "date-time", "Only events recorded at this instant or earlier",
                            "2026-12-31T23:59:59Z"),
                    new QueryParameter("version", "int64", "Only the event of this version of a journey", "3"));
        }

        @Override
        public EventFilter read(Query query) {
            Optional<Instant> from = query.instant("recordedFrom");
            Optional<Instant> to = query.instant("recordedTo");
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new MalformedRequest("recordedTo", "not_before_from", "must not lie before recordedFrom");
            }
            return new EventFilter(
                    query.text("type").map(text -> Arrays.stream(text.split(",", -1)).map(Argument::known).distinct()
                            .collect(Collectors.toList())).orElse(List.of()),
                    query.text("actor"), query.text("correctionsOnly").map(Argument::isTrue).orElse(false), from, to,
                    query.number("version", 0, Long.MAX_VALUE));
        }

        private static String known(String type) {
            if (!names().contains(type)) {
                throw new MalformedRequest("type", "known_type", "must be one of " + String.join(", ", names()));
            }
            return type;
        }

        private static boolean isTrue(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new MalformedRequest("correctionsOnly", "true_or_false", "must be true or false");
            };
        }

        private static TreeSet<String> names() {
            return new TreeSet<>(EventTypes.names());
        }
    }
}
