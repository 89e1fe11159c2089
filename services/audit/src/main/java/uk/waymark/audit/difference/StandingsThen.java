package uk.waymark.audit.difference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.EventHeading;
import uk.waymark.audit.record.People;
import uk.waymark.journey.Authority;
import uk.waymark.journey.counting.Rated;
import uk.waymark.journey.counting.Standings;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.security.Directory;

/** Counts authorities straight from the events: reads all of them once. */
final class StandingsThen {

    private final StoredEvents events;
    private final Directory directory;

    StandingsThen(StoredEvents events, Directory directory) {
        this.events = events;
        this.directory = directory;
    }

    StandingsDifference difference(Basis from, LocalDate fromOn, Basis to, LocalDate toOn, CountAsked asked) {
        Collection<Course> courses = courses(from, to);
        List<Movement> movements = courses.stream().map(course -> Movement.of(course, fromOn, toOn, asked))
                .filter(movement -> !movement.before().equals(movement.after())).toList();
        People people = People.of(movements.stream().flatMap(m -> m.movers().stream()).toList(), directory);
        return new StandingsDifference(asked.rule().code(), asked.rule().definition(), asked.region(),
                count(courses.stream().flatMap(course -> course.before().stream()), fromOn, from, asked),
                count(courses.stream().flatMap(course -> course.after().stream()), toOn, to, asked),
                movements.stream().map(movement -> told(movement, fromOn, toOn, people)).toList());
    }

    private Collection<Course> courses(Basis from, Basis to) {
        Map<String, Course> courses = new TreeMap<>();
        if (to.position() >= 0) {
            events.scan(-1, event -> {
                if (!event.recordedAt().isAfter(to.knownAt())) {
                    courses.computeIfAbsent(event.urn(), urn -> new Course()).add(event, from.knownAt());
                }
                return event.position() < to.position();
            });
        }
        return courses.values();
    }

    private static StandingsDifference.Count count(Stream<Rated> all, LocalDate on, Basis basis,
            CountAsked asked) {
        return new StandingsDifference.Count(Standings.on(on, all.toList(), asked.rule(), asked.regions()), on, basis);
    }

    private static StandingsDifference.Moved told(Movement movement, LocalDate fromOn, LocalDate toOn, People people) {
        Course course = movement.course();
        Authority authority = course.after().orElseThrow().authority();
        return new StandingsDifference.Moved(authority.urn(), authority.name(), authority.region(),
                movement.before().orElse(null), movement.after().orElse(null), inspection(course.before(), fromOn),
                inspection(course.after(), toOn),
                movement.movers().stream().map(event -> EventHeading.of(event, people)).toList());
    }

    private static String inspection(Optional<Rated> rated, LocalDate on) {
        return rated.flatMap(one -> one.on(on)).map(RatingPeriod::inspectionId).orElse(null);
    }
}
