package uk.waymark.journey.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.rating.RatingPeriod;

/**
 * Every leap there was. It takes two rating periods that touch, each with an overall grade on its edition's scale, the
 * later one beginning with the publication of its own report; a rating that holds again, or changes because a report was
 * reissued, is no leap, and nor is one whose report has been withdrawn.
 */
public final class Leaps {

    private static final Comparator<Leap> IN_ORDER = Comparator.comparing(Leap::date).thenComparing(Leap::urn);

    private Leaps() {}

    /**
     * In order of date, then URN.
     *
     * @param on the day (Europe/London) of which it is told; nothing later counts
     */
    public static List<Leap> until(LocalDate on, Collection<Rated> all, CountingRule rule) {
        List<String> editions = rule.editions();
        List<Leap> leaps = all.stream().flatMap(one -> of(one, on, editions).stream()).sorted(IN_ORDER).toList();
        return leaps.stream().map(leap -> leap.asFirst(leaps.stream().filter(leap::isSameStep).findFirst()
                .filter(earliest -> earliest.date().equals(leap.date())).isPresent())).toList();
    }

    private static List<Leap> of(Rated one, LocalDate on, List<String> editions) {
        List<Leap> leaps = new ArrayList<>();
        for (int i = 1; i < one.periods().size(); i++) {
            RatingPeriod before = one.periods().get(i - 1);
            RatingPeriod after = one.periods().get(i);
            if (editions.contains(before.edition()) && editions.contains(after.edition())
                    && isLeap(before, after, on)) {
                leaps.add(new Leap(one.authority().urn(), one.authority().name(), one.authority().region(),
                        before.overall(), after.overall(), after.from(), before.inspectionId(), after.inspectionId(),
                        false));
            }
        }
        return leaps;
    }

    private static boolean isLeap(RatingPeriod before, RatingPeriod after, LocalDate on) {
        return after.from().equals(before.until()) && after.from().equals(after.publicationDate())
                && !after.from().isAfter(on) && (after.withdrawn() == null || after.withdrawn().isAfter(on))
                && isGraded(before) && isGraded(after) && !before.overall().equals(after.overall());
    }

    private static boolean isGraded(RatingPeriod period) {
        return FrameworkCatalogue.edition(period.edition()).filter(e -> e.scale().contains(period.overall()))
                .isPresent();
    }
}
