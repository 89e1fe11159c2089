package uk.waymark.journey.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.Scope;
import uk.waymark.journey.timeline.GradeChange.Direction;

class GradeChangeTest {

    @Test
    void breaksTheLineWhereTheQuestionChanged() {
        InspectionRecorded sif = inspection("SIF", "overall_effectiveness", "inadequate", "in_care",
                "requires_improvement", "adoption", "good");
        InspectionRecorded ilacs = inspection("ILACS_2018", "overall_effectiveness", "outstanding",
                "impact_of_leaders", "outstanding", "in_care", "outstanding");
        assertThat(GradeChange.between(sif, ilacs)).containsExactly(
                new GradeChange("overall_effectiveness", "inadequate", "outstanding", true, Direction.IMPROVED),
                new GradeChange("impact_of_leaders", "not_judged_under_framework", "outstanding", false, null),
                new GradeChange("in_care", "requires_improvement", "outstanding", false, null),
                new GradeChange("adoption", "good", "not_judged_under_framework", false, null));
    }

    @Test
    void comparesNoGradeWithAState() {
        assertThat(GradeChange.between(inspection("SIF", "overall_effectiveness", "not_judged", "help_and_protection",
                "good"), inspection("SIF", "overall_effectiveness", "good", "help_and_protection", "unknown")))
                .extracting(GradeChange::comparable).containsExactly(false, false);
    }

    @Test
    void saysWhichWayAGradeWent() {
        assertThat(GradeChange.between(
                inspection("SIF", "overall_effectiveness", "good", "help_and_protection", "good", "adoption", "good"),
                inspection("SIF", "overall_effectiveness", "inadequate", "help_and_protection", "good", "adoption",
                        "outstanding")))
                .extracting(GradeChange::direction)
                .containsExactly(Direction.DECLINED, Direction.SAME, Direction.IMPROVED);
    }

    private static InspectionRecorded inspection(String edition, String... codesAndGrades) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < codesAndGrades.length; i += 2) {
            judgements.add(new Judgement(codesAndGrades[i], codesAndGrades[i + 1], null));
        }
        LocalDate day = LocalDate.of(2018, 4, 23);
        return new InspectionRecorded("80566", "i", edition, "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(day, day)), List.of(), judgements);
    }
}
