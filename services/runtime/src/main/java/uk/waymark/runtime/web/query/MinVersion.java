package uk.waymark.runtime.web.query;

import java.util.List;
import java.util.OptionalLong;

/** Read your own writes: answer only when this point of the authority's journey has been reached. Empty means: as it is. */
public record MinVersion(OptionalLong value) {

    static final class Argument implements QueryArgument<MinVersion> {

        @Override
        public Class<MinVersion> type() {
            return MinVersion.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("minVersion", "int64",
                    "Wait until this version of the authority's journey is in; what a command answered with", "3"));
        }

        @Override
        public MinVersion read(Query query) {
            return new MinVersion(query.number("minVersion", 0, Long.MAX_VALUE));
        }
    }
}
