package uk.waymark.journey.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.journey.counting.Rated;

/**
 * Days on which an authority would be rated otherwise.
 *
 * @param from   first day, Europe/London
 * @param until  the day after the last; null when nothing ends it
 * @param before null where nothing rates it
 * @param after  null where nothing would rate it
 */
public record RatingChange(String urn, String name, LocalDate from, LocalDate until, Profile before, Profile after) {

    private record Pair(Optional<Profile> before, Optional<Profile> after) {}

    static List<RatingChange> between(Rated was, Rated is) {
        return Stretch.of(Stream.of(was, is), day -> new Pair(on(was, day), on(is, day))).stream()
                .filter(stretch -> !Objects.equals(stretch.same().before(), stretch.same().after()))
                .map(stretch -> new RatingChange(is.authority().urn(), is.authority().name(), stretch.begins(),
                        stretch.until(), stretch.same().before().orElse(null), stretch.same().after().orElse(null)))
                .toList();
    }

    private static Optional<Profile> on(Rated rated, LocalDate day) {
        return rated == null ? Optional.empty() : rated.on(day).map(Profile::of);
    }
}
