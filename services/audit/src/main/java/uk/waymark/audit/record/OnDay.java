package uk.waymark.audit.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/** The effective clock of a question, Europe/London; empty means today. An auditor's day may lie ahead. */
public record OnDay(Optional<LocalDate> on) {

    static final class Argument implements QueryArgument<OnDay> {

        @Override
        public Class<OnDay> type() {
            return OnDay.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("on", "date", "As of this day (Europe/London); today when absent",
                    "2021-08-20"));
        }

        @Override
        public OnDay read(Query query) {
            return new OnDay(query.date("on"));
        }
    }
}
