package uk.waymark.journey.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.waymark.journey.counting.Rated;

/**
 * Days on which something is the same.
 *
 * @param from  first day (Europe/London); {@link LocalDate#MIN} when there is no first
 * @param until the day after the last; null when there is no last
 */
record Stretch<T>(LocalDate from, LocalDate until, T same) {

    /** All days, cut where any of these authorities may change and put together again where it does not. */
    static <T> List<Stretch<T>> of(Stream<Rated> authorities, Function<LocalDate, T> what) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        authorities.filter(Objects::nonNull).flatMap(Stretch::turns).filter(Objects::nonNull).forEach(days::add);
        List<Stretch<T>> stretches = new ArrayList<>();
        for (LocalDate day : days) {
            T here = what.apply(day);
            if (stretches.isEmpty() || !stretches.getLast().same().equals(here)) {
                stretches.add(new Stretch<>(day, null, here));
            }
        }
        for (int i = 0; i + 1 < stretches.size(); i++) {
            Stretch<T> one = stretches.get(i);
            stretches.set(i, new Stretch<>(one.from, stretches.get(i + 1).from, one.same));
        }
        return stretches;
    }

    private static Stream<LocalDate> turns(Rated rated) {
        return Stream.concat(Stream.of(rated.authority().established(), rated.authority().abolished()),
                rated.periods().stream().flatMap(period -> Stream.of(period.from(), period.until())));
    }

    /** Null when there is no first day. */
    LocalDate begins() {
        return from.equals(LocalDate.MIN) ? null : from;
    }
}
