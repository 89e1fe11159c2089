package uk.waymark.audit.versions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;

/**
 * Days on which the overall rating became another one.
 *
 * @param until  the day after the last; null when nothing ends it
 * @param before null where nothing rated the authority
 * @param after  null where nothing rates it
 */
record Rerated(@Schema(description = "First day, Europe/London") LocalDate from,
        @Schema(description = "The day after the last; absent when nothing ends it") LocalDate until,
        @Schema(description = "Absent where nothing rated it", example = "requires_improvement") String before,
        @Schema(description = "Absent where nothing rates it", example = "good") String after) {

    /** In order; they do not overlap, and neighbours differ. */
    static List<Rerated> between(List<RatingPeriod> was, List<RatingPeriod> is) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(was.stream(), is.stream()).flatMap(p -> Stream.of(p.from(), p.until()).filter(Objects::nonNull))
                .forEach(days::add);
        List<Rerated> all = new ArrayList<>();
        for (LocalDate day : days) {
            Rerated here = new Rerated(day, days.higher(day), overall(was, day), overall(is, day));
            Rerated last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.continues(here)) {
                all.set(all.size() - 1, new Rerated(last.from, here.until, here.before, here.after));
            } else if (!Objects.equals(here.before, here.after)) {
                all.add(here);
            }
        }
        return List.copyOf(all);
    }

    private boolean continues(Rerated next) {
        return next.from.equals(until) && Objects.equals(before, next.before) && Objects.equals(after, next.after);
    }

    private static String overall(List<RatingPeriod> periods, LocalDate day) {
        return RatingPeriods.on(periods, day).map(RatingPeriod::overall).orElse(null);
    }

    /** The part of it that is no later than a day; null when nothing is. */
    Rerated until(LocalDate day) {
        if (from.isAfter(day)) {
            return null;
        }
        return until == null || !until.isAfter(day) ? this : new Rerated(from, null, before, after);
    }
}
