package uk.waymark.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.waymark.journey.rules.Example.day;
import static uk.waymark.journey.rules.Example.inspection;
import static uk.waymark.journey.rules.Example.plan;
import static uk.waymark.journey.rules.Example.registered;
import static uk.waymark.journey.rules.Example.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.waymark.events.Compensation;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;

class CorrectionRulesTest {

    @ParameterizedTest
    @MethodSource
    void refuseAtTheirEdgeAndNotBeyond(CorrectionCase at) {
        assertThat(at.refused()).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.violations()).extracting(Violation::rule, Violation::field)
                        .containsExactly(tuple(at.rule(), at.field())));
        assertThat(at.passes()).isInstanceOf(Decision.Accepted.class);
    }

    static Stream<CorrectionCase> refuseAtTheirEdgeAndNotBeyond() {
        return CorrectionCase.all();
    }

    @Test
    void sayWhatChangedSince() {
        Journey journey = CorrectionCase.journey(registered(), inspection(), report("2021-08-18"));
        journey = journey.with("c-1", Instant.EPOCH,
                Restating.of(journey, "e-2", report("2021-08-19"), CorrectionCase.GROUNDS));
        Decision stale = CorrectionRules.decide(journey,
                Restating.of(journey, "e-2", report("2021-08-20"), CorrectionCase.GROUNDS));
        assertThat(((Decision.Refused) stale).violations()).singleElement().extracting(Violation::detail).asString()
                .contains("c-1", "publicationDate from 2021-08-18 to 2021-08-19");
    }

    @Test
    void nameTheFactThatStandsOnWhatIsVoided() {
        Journey journey = CorrectionCase.journey(registered(), inspection(), report("2021-08-20"),
                plan("ilacs-2021", "2021-10-01"));
        Decision decision = CorrectionRules.decide(journey, new InspectionVoided(Example.URN, "ilacs-2021", "e-1",
                List.of(), CorrectionCase.GROUNDS));
        assertThat(((Decision.Refused) decision).violations()).extracting(Violation::rule, Violation::field)
                .containsExactly(tuple(Rule.PLAN_ANSWERS_AN_INSPECTION, "action-plan-submitted plan: inspectionId"));
    }

    @Test
    void letAnApprovalBeTheCorrectionOnTheGroundsOfBoth() {
        Journey journey = CorrectionCase.journey(registered(), inspection(), report("2021-08-19"));
        Compensation correction = Restating.of(journey, "e-2", report("2021-08-20"), CorrectionCase.GROUNDS);
        Journey proposed = journey.with("q-1", Instant.EPOCH, CorrectionCase.proposed(correction));
        Decision decision = ProposalRules.approve(proposed, "p", "a-2", true);
        assertThat(decision).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            Compensation approved = (Compensation) accepted.event();
            assertThat(approved.grounds().proposedBy()).isEqualTo("a-1");
            assertThat(approved.grounds().approvedBy()).isEqualTo("a-2");
            assertThat(approved.grounds().proposal()).isEqualTo("p");
            assertThat(approved.changes())
                    .containsExactly(new FieldChange("publicationDate", "2021-08-19", "2021-08-20"));
            Journey after = proposed.with("c-1", Instant.EPOCH, approved);
            assertThat(after.find(ReportPublished.class, "ilacs-2021").orElseThrow().publicationDate())
                    .isEqualTo(day("2021-08-20"));
            assertThat(ProposalRules.approve(after, "p", "a-3", true)).isInstanceOf(Decision.AlreadySo.class);
        });
    }

    @Test
    void areAskedBeforeAnythingIsRegistered() {
        Decision decision = CorrectionRules.decide(Journey.EMPTY,
                Restating.of(Journey.EMPTY, "e-2", report("2021-08-20"), CorrectionCase.GROUNDS));
        assertThat(((Decision.Refused) decision).violations()).extracting(Violation::rule)
                .containsExactly(Rule.AUTHORITY_IS_REGISTERED);
    }
}
