package uk.waymark.audit.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.waymark.journey.counting.Rated;
import uk.waymark.journey.counting.Standings;
import uk.waymark.runtime.events.StoredEvent;

/**
 * What an authority counted as before and after; empty where it was not counted at all.
 *
 * @param movers events after each of which it counted as something else, seen on the later day
 */
record Movement(Course course, Optional<String> before, Optional<String> after, List<StoredEvent> movers) {

    private static final String UNRATED = "unrated";

    static Movement of(Course course, LocalDate fromOn, LocalDate toOn, CountAsked asked) {
        Optional<String> before = counts(course.before(), fromOn, asked);
        Optional<String> after = counts(course.after(), toOn, asked);
        List<StoredEvent> movers = new ArrayList<>();
        Optional<String> was = counts(course.before(), toOn, asked);
        for (Course.Step step : course.steps()) {
            Optional<String> is = counts(step.after(), toOn, asked);
            if (!is.equals(was)) {
                movers.add(step.event());
            }
            was = is;
        }
        return new Movement(course, before, after, movers);
    }

    private static Optional<String> counts(Optional<Rated> rated, LocalDate on, CountAsked asked) {
        return rated.filter(one -> asked.regions().contains(one.authority().region()) && one.exists(on))
                .map(one -> Standings.counted(one, on, asked.rule().editions()).orElse(UNRATED));
    }
}
