package uk.waymark.journey.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.framework.Judgements;

/**
 * What one published inspection says of the authority's rating: from its publication until its withdrawal, with the
 * grades of the report that is in force on the day.
 *
 * @param reissues the earliest first
 * @param ends     the day from which it was withdrawn; null while it stands
 */
record Claim(InspectionRecorded inspection, ReportPublished report, List<ReportReissued> reissues, LocalDate ends) {

    /** By the inspection's end, then its first publication. */
    static final Comparator<Claim> BY_AGE = Comparator.comparing(Claim::inspectionEnd).thenComparing(Claim::begins)
            .thenComparing(claim -> claim.inspection().inspectionId());

    static Optional<Claim> of(Journey journey, InspectionRecorded inspection) {
        String id = inspection.inspectionId();
        return journey.find(ReportPublished.class, id).map(report -> new Claim(inspection, report,
                journey.reissues(id), journey.withdrawal(id).map(ReportWithdrawn::withdrawnOn).orElse(null)));
    }

    LocalDate inspectionEnd() {
        return inspection.visits().getLast().end();
    }

    LocalDate begins() {
        return report.publicationDate();
    }

    /** Days on which what it says begins, changes or ends. */
    Stream<LocalDate> days() {
        return Stream.concat(Stream.of(begins()),
                Stream.concat(reissues.stream().map(ReportReissued::reissuedOn), Stream.ofNullable(ends)));
    }

    /** What it says on a day on which it stands, without the days between which it holds. */
    RatingPeriod on(LocalDate day) {
        Optional<ReportReissued> reissue = reissues.stream().filter(r -> !r.reissuedOn().isAfter(day))
                .reduce((before, after) -> after);
        List<Judgement> judgements = reissue.map(ReportReissued::judgements).orElse(inspection.judgements());
        String link = reissue.map(ReportReissued::link).orElse(report.link());
        return new RatingPeriod(null, null, inspection.inspectionId(), inspection.edition(),
                inspection.inspectionType(), inspection.visits().getFirst().start(), inspectionEnd(), begins(),
                overall(judgements), judgements.stream().filter(j -> !isOverall(j)).toList(), link,
                reissue.map(ReportReissued::reissuedOn).orElse(null), ends);
    }

    private static String overall(List<Judgement> judgements) {
        return judgements.stream().filter(Claim::isOverall).map(Judgement::grade).findFirst()
                .orElse(Grades.NOT_JUDGED_UNDER_FRAMEWORK);
    }

    private static boolean isOverall(Judgement judgement) {
        return judgement.code().equals(Judgements.OVERALL);
    }
}
