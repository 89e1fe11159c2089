package uk.waymark.runtime.stream;

import java.util.List;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/** What a stream begins with: how everything is now, or nothing, for who has asked already. */
public enum Begin {
    /** An event {@code snapshot} with every state. */
    WITH_SNAPSHOT("snapshot"),
    /** An event {@code begin} with the position of the newest event that is in: changes from then on follow. */
    WITHOUT("begin");

    private final String event;

    Begin(String event) {
        this.event = event;
    }

    String event() {
        return event;
    }

    static final class Argument implements QueryArgument<Begin> {

        private static final String NAME = "snapshot";

        @Override
        public Class<Begin> type() {
            return Begin.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter(NAME, "boolean",
                    "Whether to begin with how everything is now. With false the first event is \"begin\": an answer that rests "
                            + "on its position or a later one has missed nothing",
                    "true"));
        }

        @Override
        public Begin read(Query query) {
            return switch (query.text(NAME).orElse("true")) {
                case "true" -> WITH_SNAPSHOT;
                case "false" -> WITHOUT;
                default -> throw new MalformedRequest(NAME, "true_or_false", "must be true or false");
            };
        }
    }
}
