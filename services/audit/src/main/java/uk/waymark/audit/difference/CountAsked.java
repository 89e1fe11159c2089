package uk.waymark.audit.difference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.Regions;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Which authorities count.
 *
 * @param region  as it was asked for; null for all of England
 * @param regions by name
 */
record CountAsked(CountingRule rule, String region, List<String> regions) {

    static final class Argument implements QueryArgument<CountAsked> {

        private static final String RULES = Arrays.stream(CountingRule.values()).map(CountingRule::code)
                .collect(Collectors.joining(", "));

        @Override
        public Class<CountAsked> type() {
            return CountAsked.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("rule", "string", "Which authorities count: one of " + RULES, "ilacs"),
                    new QueryParameter("region", "string",
                            "One of the nine regions, or north for North East, North West and Yorkshire and The Humber",
                            "north"));
        }

        @Override
        public CountAsked read(Query query) {
            CountingRule rule = one(query, "rule", CountingRule::of, RULES).orElse(CountingRule.ANY_FRAMEWORK);
            List<String> regions = one(query, "region", Regions::matching,
                    "north, " + String.join(", ", Regions.ALL)).orElse(Regions.ALL);
            return new CountAsked(rule, query.text("region").orElse(null), regions);
        }

        private static <T> Optional<T> one(Query query, String parameter, Function<String, Optional<T>> read,
                String allowed) {
            return query.text(parameter).map(text -> read.apply(text).orElseThrow(
                    () -> new MalformedRequest(parameter, "known_" + parameter, "must be one of " + allowed)));
        }
    }
}
