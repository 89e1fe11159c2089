package uk.waymark.journey.timeline;

import java.util.List;
import java.util.Optional;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;

/**
 * How one judgement stands against the inspection before.
 *
 * @param from       grade then; null when the edition then did not ask
 * @param to         grade now
 * @param comparable false when the question changed with the edition: the line between the two is broken there
 */
public record GradeChange(String code, String from, String to, boolean comparable) {

    /** One for each judgement of the later inspection, in its order. */
    public static List<GradeChange> between(InspectionRecorded before, InspectionRecorded after) {
        return after.judgements().stream().map(j -> change(before, after, j)).toList();
    }

    private static GradeChange change(InspectionRecorded before, InspectionRecorded after, Judgement now) {
        Optional<Judgement> then = before.judgements().stream().filter(j -> j.code().equals(now.code())).findFirst();
        boolean comparable = then.isPresent()
                && about(before, now.code()).equals(about(after, now.code()))
                && scale(before).equals(scale(after));
        return new GradeChange(now.code(), then.map(Judgement::grade).orElse(null), now.grade(), comparable);
    }

    private static Optional<String> about(InspectionRecorded inspection, String code) {
        return FrameworkCatalogue.edition(inspection.edition()).flatMap(e -> e.judgement(code))
                .map(AskedJudgement::about);
    }

    private static Optional<List<String>> scale(InspectionRecorded inspection) {
        return FrameworkCatalogue.edition(inspection.edition()).map(Edition::scale);
    }
}
