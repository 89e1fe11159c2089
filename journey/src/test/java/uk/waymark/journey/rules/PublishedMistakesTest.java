package uk.waymark.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static uk.waymark.journey.rules.Example.ilacs2018;
import static uk.waymark.journey.rules.Example.inspection;
import static uk.waymark.journey.rules.Example.journey;
import static uk.waymark.journey.rules.Example.judgements;
import static uk.waymark.journey.rules.Example.plus;
import static uk.waymark.journey.rules.Example.visits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.waymark.events.Judgement;

/** Values that a public data set holds to this day, and that no rule should let in. */
class PublishedMistakesTest {

    private static final Path CORRECTIONS = Path.of("..", "..", "shared", "data", "corrections.csv");

    record Mistake(String inspectionId, String edition, List<String> visit, String code, String value,
            Rule refusedBy) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("80462-2018-01-19", "SIF", List.of("2017-11-13", "2017-12-07"), "care_leavers",
                    "inspection_pre_dates_judgement", Rule.GRADE_IS_ON_SCALE),
            new Mistake("80533-2019-01-07", "ILACS_2018", List.of("2018-11-05", "2018-11-16"), "help_and_protection",
                    "to requires improvement", Rule.GRADE_IS_ON_SCALE),
            new Mistake("80559-2019-08-27", "ILACS_2018", List.of("2019-07-08", "2019-07-19"), "help_and_protection",
                    "to requires improvement", Rule.GRADE_IS_ON_SCALE),
            new Mistake("80533-2022-09-05", "ILACS_2018", List.of("2022-07-11", "2022-07-22"), "care_leavers",
                    "inadequate", Rule.JUDGEMENT_BELONGS_TO_EDITION),
            new Mistake("80541-2022-09-22", "ILACS_2018", List.of("2022-07-18", "2022-07-29"), "care_leavers",
                    "requires_improvement", Rule.JUDGEMENT_BELONGS_TO_EDITION));

    @ParameterizedTest
    @MethodSource
    void areRefused(Mistake mistake) {
        List<Judgement> right = mistake.edition().equals("SIF")
                ? judgements("overall_effectiveness", "good", "leadership_management_governance", "good",
                        "help_and_protection", "good", "in_care", "good", "care_leavers", "good", "adoption", "good")
                : ilacs2018();
        List<Judgement> others = right.stream().filter(j -> !j.code().equals(mistake.code())).toList();
        Decision decision = Rules.decide(journey(), inspection(mistake.edition(),
                visits(mistake.visit().toArray(String[]::new)), plus(others, mistake.code(), mistake.value())));
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.violations()).singleElement().extracting(Violation::rule).isEqualTo(mistake.refusedBy());
            assertThat(refused.violations().getFirst().field()).startsWith("judgements[" + mistake.code() + "]");
        });
    }

    static Stream<Mistake> areRefused() {
        return MISTAKES.stream();
    }

    @Test
    void areTheOnesTheRecordOfMistakesNames() throws IOException {
        assumeTrue(Files.exists(CORRECTIONS), () -> "the record of published mistakes is not here: " + CORRECTIONS);
        List<String> lines = Files.readAllLines(CORRECTIONS);
        for (Mistake mistake : MISTAKES) {
            assertThat(lines).as(mistake.toString()).anyMatch(line -> line.contains(
                    mistake.inspectionId() + "," + mistake.code() + ","
                            + mistake.value().replace("_improvement", " improvement")));
        }
    }
}
