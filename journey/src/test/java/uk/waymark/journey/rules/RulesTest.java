package uk.waymark.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    @ParameterizedTest
    @MethodSource
    void refusesAtItsEdgeAndNotBeyond(RuleCase at) {
        assertThat(Rules.decide(at.known(), at.refused())).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.violations()).extracting(Violation::rule, Violation::field)
                        .containsExactly(tuple(at.rule(), at.field())));
        assertThat(Rules.decide(at.known(), at.passes())).isEqualTo(new Decision.Accepted(at.passes()));
    }

    static Stream<RuleCase> refusesAtItsEdgeAndNotBeyond() {
        return RuleCase.all();
    }

    @Test
    void everyRuleHasACase() {
        assertThat(Stream.concat(RuleCase.all().map(RuleCase::rule), CorrectionCase.all().map(CorrectionCase::rule)))
                .contains(Rule.values());
    }
}
