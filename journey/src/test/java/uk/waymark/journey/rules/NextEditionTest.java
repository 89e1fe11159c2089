package uk.waymark.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.journey.rules.Example.day;
import static uk.waymark.journey.rules.Example.judgements;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Judgement;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.Edition;

/** All it takes to add a framework: this one entry in the catalogue. The rules read the rest from it. */
class NextEditionTest {

    private static final Edition NEXT = new Edition("ILACS_2027", "ILACS, 2027 edition", "ILACS", day("2027-01-01"),
            null, true, true, List.of("exemplary", "secure", "urgent"),
            List.of(new AskedJudgement("family_help", "family help", "family help"),
                    new AskedJudgement("in_care", "in care", "children in care")),
            "ILACS %s inspection");

    @Test
    void takesWhatItAsks() {
        assertThat(broken(judgements("family_help", "secure", "in_care", "not_judged"))).isEmpty();
    }

    @Test
    void refusesEverythingElse() {
        assertThat(broken(judgements("family_help", "good", "care_leavers", "secure"))).extracting(Violation::rule)
                .containsExactly(Rule.GRADE_IS_ON_SCALE, Rule.JUDGEMENT_BELONGS_TO_EDITION, Rule.JUDGEMENT_IS_REQUIRED);
    }

    @Test
    void namesAndDatesItsInspections() {
        assertThat(NEXT.title("short")).isEqualTo("ILACS short inspection");
        assertThat(NEXT.admits(day("2026-12-31"))).isFalse();
        assertThat(NEXT.admits(day("2027-01-01"))).isTrue();
        assertThat(NEXT.asksOverall()).isFalse();
    }

    private static List<Violation> broken(List<Judgement> judgements) {
        Violations violations = new Violations();
        InspectionRules.judgements(NEXT, judgements, violations);
        return violations.found();
    }
}
