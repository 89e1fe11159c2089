package uk.waymark.rating;

import java.util.List;
import java.util.stream.Stream;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/**
 * Which authorities are wanted.
 *
 * @param text    part of a name, in any case; empty for all
 * @param grade   overall grade, a state that is none, or {@code not_rated}; null for all
 * @param edition of the inspection that rates it; null for all
 */
record AuthorityFilter(RegionFilter region, String text, String grade, String edition) {

    private static final int LONGEST = 100;
    private static final Choice<String> GRADE = Choice.among("grade", Stream.concat(Grades.SINCE_2013.stream(), Stream
            .of(Grades.NOT_JUDGED_UNDER_FRAMEWORK, Grades.NOT_JUDGED, Grades.UNKNOWN, "not_rated")).toList());
    private static final Choice<String> EDITION = Choice.among("edition",
            FrameworkCatalogue.editions().stream().filter(Edition::rates).map(Edition::code).toList());

    static final class Argument implements QueryArgument<AuthorityFilter> {

        @Override
        public Class<AuthorityFilter> type() {
            return AuthorityFilter.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(RegionFilter.parameter(),
                    new QueryParameter("q", "string", "Part of the name", "sunder"),
                    new QueryParameter("grade", "string", "Overall: " + String.join(", ", GRADE.allowed()),
                            Grades.OUTSTANDING),
                    new QueryParameter("edition", "string",
                            "Framework edition: " + String.join(", ", EDITION.allowed()),
                            EDITION.allowed().iterator().next()));
        }

        @Override
        public AuthorityFilter read(Query query) {
            return new AuthorityFilter(RegionFilter.of(query), query.text("q").map(Argument::text).orElse(""),
                    GRADE.of(query).orElse(null), EDITION.of(query).orElse(null));
        }

        private static String text(String text) {
            if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                throw new MalformedRequest("q", "short_text",
                        "must be at most " + LONGEST + " characters, none of them a control character");
            }
            return text;
        }
    }
}
