package uk.waymark.rating;

import java.util.List;
import uk.waymark.journey.framework.Grades;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/** From which overall grade to which other. */
record LeapAsked(String from, String to) {

    static final class Argument implements QueryArgument<LeapAsked> {

        @Override
        public Class<LeapAsked> type() {
            return LeapAsked.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(
                    new QueryParameter("from", "string", "Overall grade before; required", Grades.INADEQUATE),
                    new QueryParameter("to", "string", "Overall grade after; required", Grades.OUTSTANDING));
        }

        @Override
        public LeapAsked read(Query query) {
            LeapAsked asked = new LeapAsked(grade("from", query), grade("to", query));
            if (asked.from().equals(asked.to())) {
                throw new MalformedRequest("to", "another_grade", "must be another grade than from");
            }
            return asked;
        }

        private static String grade(String parameter, Query query) {
            return Choice.among(parameter, Grades.SINCE_2013).of(query)
                    .orElseThrow(() -> new MalformedRequest(parameter,
                            "required", "is required: one of " + String.join(", ", Grades.SINCE_2013)));
        }
    }
}
