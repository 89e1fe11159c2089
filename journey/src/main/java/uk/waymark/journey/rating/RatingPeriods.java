package uk.waymark.journey.rating;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.framework.Judgements;

/**
 * The fold behind every rating. On any day an authority is rated by its newest graded inspection of the whole service,
 * by the inspection's end and then its publication, among those published by that day. An older inspection that is
 * published late therefore changes nothing; an abolished authority has no rating.
 */
public final class RatingPeriods {

    private static final Comparator<Rating> NEWEST = comparing(Rating::end).thenComparing(Rating::published)
            .thenComparing(r -> r.inspection().inspectionId());

    private RatingPeriods() {}

    /** All periods in order; they do not overlap, and there is no gap before the authority is succeeded. */
    public static List<RatingPeriod> of(Journey journey) {
        List<Rating> ratings = journey.all(InspectionRecorded.class).flatMap(i -> rating(journey, i).stream())
                .sorted(comparing(Rating::published)).toList();
        LocalDate abolished = journey.all(AuthoritySucceeded.class).findFirst().map(AuthoritySucceeded::on)
                .orElse(null);
        List<Rating> holders = new ArrayList<>();
        List<LocalDate> starts = new ArrayList<>();
        for (Rating rating : ratings) {
            int last = holders.size() - 1;
            if (abolished != null && !rating.published().isBefore(abolished)) {
                break;
            }
            if (last >= 0 && NEWEST.compare(rating, holders.get(last)) < 0) {
                continue;
            }
            if (last >= 0 && starts.get(last).equals(rating.published())) {
                holders.set(last, rating);
            } else {
                holders.add(rating);
                starts.add(rating.published());
            }
        }
        List<RatingPeriod> periods = new ArrayList<>();
        for (int i = 0; i < holders.size(); i++) {
            periods.add(holders.get(i).period(starts.get(i), i + 1 < holders.size() ? starts.get(i + 1) : abolished));
        }
        return List.copyOf(periods);
    }

    /** The period that covers a day; empty when nothing rates the authority then. */
    public static Optional<RatingPeriod> on(List<RatingPeriod> periods, LocalDate day) {
        return periods.stream().filter(p -> !p.from().isAfter(day) && (p.until() == null || p.until().isAfter(day)))
                .findFirst();
    }

    /** Whether an inspection rates the authority once its report is public. */
    public static boolean rates(InspectionRecorded inspection) {
        Optional<Edition> edition = FrameworkCatalogue.edition(inspection.edition());
        return inspection.scope() == Scope.WHOLE_SERVICE && !inspection.visits().isEmpty()
                && edition.filter(Edition::rates).isPresent()
                && inspection.judgements().stream().anyMatch(j -> edition.get().scale().contains(j.grade()));
    }

    private static Optional<Rating> rating(Journey journey, InspectionRecorded inspection) {
        return rates(inspection)
                ? journey.find(ReportPublished.class, inspection.inspectionId()).map(r -> new Rating(inspection, r))
                : Optional.empty();
    }

    private record Rating(InspectionRecorded inspection, ReportPublished report) {

        LocalDate end() {
            return inspection.visits().getLast().end();
        }

        LocalDate published() {
            return report.publicationDate();
        }

        RatingPeriod period(LocalDate from, LocalDate until) {
            List<Judgement> parts = inspection.judgements().stream().filter(j -> !j.code().equals(Judgements.OVERALL))
                    .toList();
            String overall = inspection.judgements().stream().filter(j -> j.code().equals(Judgements.OVERALL))
                    .map(Judgement::grade).findFirst().orElse(Grades.NOT_JUDGED_UNDER_FRAMEWORK);
            return new RatingPeriod(from, until, inspection.inspectionId(), inspection.edition(),
                    inspection.inspectionType(), inspection.visits().getFirst().start(), end(), published(), overall,
                    parts, report.link());
        }
    }
}
