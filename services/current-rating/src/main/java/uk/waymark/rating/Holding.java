package uk.waymark.rating;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;

/**
 * What holds for one authority on a day.
 *
 * @param rating      the period that covers the day
 * @param withdrawn   the last period before the day, where its report was withdrawn and left nothing that rates the
 *                    authority
 * @param scheduled   inspections that had ended by that day and whose report, or a reissue of it, is dated later
 * @param unpublished inspections that had ended by that day, without a report
 */
record Holding(Authority authority, Optional<RatingPeriod> rating, Optional<RatingPeriod> withdrawn,
        List<RatingPeriod> scheduled, List<InspectionRecorded> unpublished) {

    /** @param periods in order; those that are neither of the day, nor withdrawn before, nor scheduled may be missing */
    static Holding of(Authority authority, List<RatingPeriod> periods, List<InspectionRecorded> unpublished,
            LocalDate on) {
        Optional<RatingPeriod> rating = RatingPeriods.on(periods, on);
        boolean exists = authority.abolished() == null || authority.abolished().isAfter(on);
        Optional<RatingPeriod> withdrawn = rating.isPresent() || !exists
                ? Optional.empty()
                : periods.stream().filter(p -> endedByWithdrawal(p, on)).reduce((before, after) -> after);
        Set<Object> seen = new HashSet<>();
        List<RatingPeriod> scheduled = periods.stream()
                .filter(p -> !p.inspectionEnd().isAfter(on) && isScheduled(p, on))
                .filter(p -> seen.add(List.of(p.inspectionId(), Optional.ofNullable(p.reissued())))).toList();
        return new Holding(authority, rating, withdrawn, scheduled, unpublished);
    }

    private static boolean endedByWithdrawal(RatingPeriod p, LocalDate on) {
        return p.until() != null && !p.until().isAfter(on) && p.until().equals(p.withdrawn());
    }

    /** The return of an older inspection after a withdrawal publishes nothing. */
    private static boolean isScheduled(RatingPeriod p, LocalDate on) {
        return p.publicationDate().isAfter(on) || p.reissued() != null && p.reissued().isAfter(on);
    }
}
