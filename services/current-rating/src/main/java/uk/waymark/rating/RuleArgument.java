package uk.waymark.rating;

import java.util.Arrays;
import java.util.List;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/** The counting rule a question names; any framework when it names none, and every answer says so. */
final class RuleArgument implements QueryArgument<CountingRule> {

    private static final Choice<CountingRule> CHOICE = new Choice<>("rule", CountingRule::of,
            Arrays.stream(CountingRule.values()).map(CountingRule::code).toList());

    @Override
    public Class<CountingRule> type() {
        return CountingRule.class;
    }

    @Override
    public List<QueryParameter> parameters() {
        return List.of(new QueryParameter("rule", "string",
                "Which authorities count: " + String.join(" or ", CHOICE.allowed()), "any-framework"));
    }

    @Override
    public CountingRule read(Query query) {
        return CHOICE.of(query).orElse(CountingRule.ANY_FRAMEWORK);
    }
}
