package uk.waymark.journey.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {

    @Test
    void ilacsCountsEveryIlacsEditionAndNoOther() {
        assertThat(CountingRule.of("ilacs").orElseThrow().editions()).containsExactly("ILACS_2018", "ILACS_2023",
                "ILACS_2026");
    }

    @Test
    void anyFrameworkCountsEveryEditionThatRates() {
        assertThat(CountingRule.of("any-framework").orElseThrow().editions()).containsExactly("SIF", "ILACS_2018",
                "ILACS_2023", "ILACS_2026");
    }

    @Test
    void aRuleIsKnownByItsCodeOnly() {
        assertThat(CountingRule.of("ILACS")).isEmpty();
    }

    @Test
    void theNorthIsThreeRegions() {
        assertThat(Regions.matching("north")).contains(List.of("North East", "North West", "Yorkshire and The Humber"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yorkshire and The Humber", "yorkshire-and-the-humber", " YORKSHIRE AND THE HUMBER "})
    void aRegionIsKnownHoweverItIsWritten(String filter) {
        assertThat(Regions.matching(filter)).contains(List.of("Yorkshire and The Humber"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wales", "north-", "the north"})
    void anythingElseIsNoRegion(String filter) {
        assertThat(Regions.matching(filter)).isEmpty();
    }
}
