package uk.waymark.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.journey.framework.Grades;
import uk.waymark.journey.framework.Judgements;
import uk.waymark.journey.rating.RatingPeriod;

/**
 * An inspection that had ended by a day, and whose report, or a reissue of it, was not published then. Confidential.
 *
 * @param state           {@code not_published_yet}
 * @param publicationDate day of the release, scheduled unless a reissue is; null while there is none
 * @param reissued        day of the scheduled reissue; null where the first report is scheduled
 */
record Unreleased(String state, String inspectionId, String inspectionType, String edition, LocalDate inspectionStart,
        LocalDate inspectionEnd, LocalDate publicationDate, LocalDate reissued, String overall,
        Map<String, String> judgements) {

    private static final String STATE = "not_published_yet";

    static List<Unreleased> of(Holding holding) {
        List<Unreleased> all = new ArrayList<>();
        holding.scheduled().forEach(p -> all.add(of(p)));
        holding.unpublished().forEach(i -> all.add(of(i)));
        return all;
    }

    private static Unreleased of(RatingPeriod p) {
        return new Unreleased(STATE, p.inspectionId(), p.inspectionType(), p.edition(), p.inspectionStart(),
                p.inspectionEnd(), p.publicationDate(), p.reissued(), p.overall(),
                Rating.byCode(p.judgements(), Judgement::grade));
    }

    private static Unreleased of(InspectionRecorded i) {
        List<Judgement> overall = i.judgements().stream().filter(j -> j.code().equals(Judgements.OVERALL)).toList();
        List<Judgement> parts = i.judgements().stream().filter(j -> !overall.contains(j)).toList();
        return new Unreleased(STATE, i.inspectionId(), i.inspectionType(), i.edition(), i.visits().getFirst().start(),
                i.visits().getLast().end(), null, null,
                overall.isEmpty() ? Grades.NOT_JUDGED_UNDER_FRAMEWORK : overall.getFirst().grade(),
                Rating.byCode(parts, Judgement::grade));
    }
}
