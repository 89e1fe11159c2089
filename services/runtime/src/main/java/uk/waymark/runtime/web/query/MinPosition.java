package uk.waymark.runtime.web.query;

import java.util.List;
import java.util.OptionalLong;

/** Read your own writes: answer only when this point of the event store has been reached. Empty means: as it is. */
public record MinPosition(OptionalLong value) {

    static final class Argument implements QueryArgument<MinPosition> {

        @Override
        public Class<MinPosition> type() {
            return MinPosition.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("minPosition", "int64",
                    "Wait until everything up to this position of the event store is in; what a command answered with",
                    "3"));
        }

        @Override
        public MinPosition read(Query query) {
            return new MinPosition(query.number("minPosition", 0, Long.MAX_VALUE));
        }
    }
}
