package uk.waymark.audit.explain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Scope;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Noted;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.rating.RatingPeriods;

/**
 * An inspection that was recorded, whether it took place or not, and all that is known of it.
 *
 * @param report    null while there is none
 * @param withdrawn the day from which the publisher declared its report void; null while it stands
 * @param isVoid    whether it never took place
 * @param events    about it and its report, in the order of recording
 */
record Candidate(InspectionRecorded inspection, ReportPublished report, LocalDate withdrawn, boolean isVoid,
        List<Noted> events) {

    /** By the inspection's end, then its first publication, then its id; what has no days comes first. */
    static final Comparator<Candidate> BY_AGE = Comparator.comparing(Candidate::end, Comparator.nullsFirst(
            Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Candidate::published, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Candidate::id);

    /** Newest first. */
    static List<Candidate> of(Journey journey) {
        return journey.histories().keySet().stream().filter(key -> key.type() == InspectionRecorded.class)
                .map(key -> of(journey, key)).sorted(BY_AGE.reversed()).toList();
    }

    private static Candidate of(Journey journey, FactKey key) {
        FactKey reportKey = new FactKey(ReportPublished.class, key.id());
        List<Noted> events = Stream.concat(journey.history(key).stream(), journey.history(reportKey).stream())
                .sorted(Comparator.comparing(Noted::recordedAt)).toList();
        return new Candidate((InspectionRecorded) journey.newest(key).orElseThrow(),
                journey.newest(reportKey).map(ReportPublished.class::cast).orElse(null),
                journey.withdrawal(key.id()).map(ReportWithdrawn::withdrawnOn).orElse(null), journey.isVoid(key.id()),
                events);
    }

    String id() {
        return inspection.inspectionId();
    }

    LocalDate end() {
        return inspection.visits().isEmpty() ? null : inspection.visits().getLast().end();
    }

    LocalDate published() {
        return report == null ? null : report.publicationDate();
    }

    /** What it means on a day, by itself; {@link Verdict#COUNTS} where only a newer one could keep it from counting. */
    Verdict alone(LocalDate on) {
        if (isVoid) {
            return Verdict.VOID;
        }
        if (!RatingPeriods.rates(inspection)) {
            return neverRates();
        }
        if (report == null || published().isAfter(on)) {
            return Verdict.NOT_PUBLISHED_YET;
        }
        return withdrawn != null && !withdrawn.isAfter(on) ? Verdict.WITHDRAWN : Verdict.COUNTS;
    }

    private Verdict neverRates() {
        if (inspection.scope() != Scope.WHOLE_SERVICE) {
            return Verdict.PARTIAL_SCOPE;
        }
        return FrameworkCatalogue.edition(inspection.edition()).filter(Edition::rates).isEmpty()
                ? Verdict.FRAMEWORK_DOES_NOT_RATE
                : Verdict.NOT_GRADED;
    }
}
