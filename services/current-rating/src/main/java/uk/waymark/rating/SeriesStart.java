package uk.waymark.rating;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/** The first day of a series. */
record SeriesStart(LocalDate from) {

    /** Before the first report under the single inspection framework. */
    private static final LocalDate USUAL = LocalDate.of(2014, 1, 1);

    static final class Argument implements QueryArgument<SeriesStart> {

        @Override
        public Class<SeriesStart> type() {
            return SeriesStart.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("from", "date", "First day; " + USUAL + " unless told", "2019-01-01"));
        }

        @Override
        public SeriesStart read(Query query) {
            return new SeriesStart(query.date("from").orElse(USUAL));
        }
    }
}
