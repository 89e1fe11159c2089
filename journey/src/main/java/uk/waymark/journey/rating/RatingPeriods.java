package uk.waymark.journey.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Scope;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;

/**
 * The fold behind every rating. On any day an authority is rated by its newest graded inspection of the whole service,
 * by the inspection's end and then its publication, among those published and not withdrawn by that day. An older
 * inspection that is published late therefore changes nothing; when the newest is withdrawn the one before holds again;
 * an abolished authority has no rating.
 */
public final class RatingPeriods {

    private RatingPeriods() {}

    /** All periods in order; they do not overlap. There is a gap only where everything published was withdrawn. */
    public static List<RatingPeriod> of(Journey journey) {
        NavigableMap<LocalDate, List<Claim>> turns = new TreeMap<>();
        journey.all(InspectionRecorded.class).filter(RatingPeriods::rates)
                .flatMap(inspection -> Claim.of(journey, inspection).stream())
                .forEach(claim -> claim.days()
                        .forEach(day -> turns.computeIfAbsent(day, first -> new ArrayList<>()).add(claim)));
        LocalDate abolished = journey.all(AuthoritySucceeded.class).findFirst().map(AuthoritySucceeded::on)
                .orElse(null);
        return sweep(abolished == null ? turns : turns.headMap(abolished, false), abolished);
    }

    private static List<RatingPeriod> sweep(NavigableMap<LocalDate, List<Claim>> turns, LocalDate abolished) {
        List<RatingPeriod> periods = new ArrayList<>();
        NavigableSet<Claim> standing = new TreeSet<>(Claim.BY_AGE);
        RatingPeriod holds = null;
        LocalDate since = null;
        for (Map.Entry<LocalDate, List<Claim>> turn : turns.entrySet()) {
            LocalDate day = turn.getKey();
            for (Claim claim : turn.getValue()) {
                if (day.equals(claim.ends())) {
                    standing.remove(claim);
                } else {
                    standing.add(claim);
                }
            }
            RatingPeriod next = standing.isEmpty() ? null : standing.last().on(day);
            if (!Objects.equals(next, holds)) {
                if (holds != null) {
                    periods.add(holds.between(since, day));
                }
                holds = next;
                since = day;
            }
        }
        if (holds != null) {
            periods.add(holds.between(since, abolished));
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
}
