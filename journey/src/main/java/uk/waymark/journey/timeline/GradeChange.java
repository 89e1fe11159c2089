package uk.waymark.journey.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;

/**
 * How one judgement stands against the inspection before.
 *
 * @param from       grade or state then; {@code not_judged_under_framework} where the edition then did not ask
 * @param to         grade or state now; {@code not_judged_under_framework} where the edition does not ask any more
 * @param comparable false when the question changed with the edition, or when one of the two is no grade: the line
 *                   between them is broken there
 * @param direction  null unless comparable
 */
public record GradeChange(String code, String from, String to, boolean comparable, Direction direction) {

    /** Which way a grade went. */
    public enum Direction {
        IMPROVED, SAME, DECLINED
    }

    /** One for each judgement of the later inspection, in its order, then those that only the earlier one has. */
    public static List<GradeChange> between(InspectionRecorded before, InspectionRecorded after) {
        Stream<String> dropped = codes(before).filter(code -> codes(after).noneMatch(code::equals));
        return Stream.concat(codes(after), dropped).map(code -> change(before, after, code)).toList();
    }

    private static Stream<String> codes(InspectionRecorded inspection) {
        return inspection.judgements().stream().map(Judgement::code);
    }

    private static GradeChange change(InspectionRecorded before, InspectionRecorded after, String code) {
        String from = grade(before, code);
        String to = grade(after, code);
        List<String> scale = scale(after);
        boolean comparable = about(before, code).equals(about(after, code)) && scale(before).equals(scale)
                && scale.contains(from) && scale.contains(to);
        return new GradeChange(code, from, to, comparable,
                comparable ? direction(scale.indexOf(from), scale.indexOf(to)) : null);
    }

    private static Direction direction(int from, int to) {
        return to < from ? Direction.IMPROVED : to > from ? Direction.DECLINED : Direction.SAME;
    }

    private static String grade(InspectionRecorded inspection, String code) {
        return inspection.judgements().stream().filter(j -> j.code().equals(code)).map(Judgement::grade).findFirst()
                .orElse(Grades.NOT_JUDGED_UNDER_FRAMEWORK);
    }

    private static Optional<String> about(InspectionRecorded inspection, String code) {
        return FrameworkCatalogue.edition(inspection.edition()).flatMap(e -> e.judgement(code))
                .map(AskedJudgement::about);
    }

    private static List<String> scale(InspectionRecorded inspection) {
        return FrameworkCatalogue.edition(inspection.edition()).map(Edition::scale).orElse(List.of());
    }
}
