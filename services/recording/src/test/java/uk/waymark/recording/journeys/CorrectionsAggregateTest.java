package uk.waymark.recording.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.commands.Sunderland.INSPECTION;
import static uk.waymark.recording.commands.Sunderland.URN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Evidence;
import uk.waymark.events.FieldChange;
import uk.waymark.events.Grounds;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.events.ReportCorrected;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.rules.Rule;
import uk.waymark.journey.rules.Violation;
import uk.waymark.recording.commands.ApproveCorrection;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.commands.RejectCorrection;
import uk.waymark.recording.commands.Sunderland;
import uk.waymark.recording.commands.WithdrawProposal;

/** Proposals through the aggregate: what is stored, and what is not. */
class CorrectionsAggregateTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Grounds GROUNDS = new Grounds("The site says so", new Evidence(null, null, "site"), null, null,
            null);
    private static final List<JourneyEvent> PUBLISHED = List.of(Sunderland.registration().toEvent(),
            Sunderland.inspection("outstanding").toEvent(),
            Sunderland.publication(LocalDate.of(2021, 8, 20)).toEvent());
    private final AggregateTestFixture<JourneyAggregate> fixture = new AggregateTestFixture<>(JourneyAggregate.class);
    private final TestExecutor<JourneyAggregate> given = fixture.givenCurrentTime(NOON.minusSeconds(60))
            .andGiven(PUBLISHED);
    private final String report = fixture.getEventStore().readEvents(URN).asStream().skip(2).findFirst().orElseThrow()
            .getIdentifier();

    @Test
    void aProposalIsStoredAndNothingElse() {
        when("a-1", propose("p1", 23)).expectEvents(proposed("p1", 23, "a-1"));
    }

    @Test
    void theSameProposalTwiceIsStoredOnce() {
        and(proposed("p1", 23, "a-1"));
        when("a-1", propose("p1", 23)).expectNoEvents()
                .expectResultMessagePayload(new Answer(3, false));
    }

    @Test
    void anApprovalStoresTheCorrectionItself() {
        and(proposed("p1", 23, "a-1"));
        when("a-2", new ApproveCorrection(URN, "p1", true))
                .expectEvents(corrected("p1", 23, "a-1", "a-2"));
    }

    @Test
    void theProposerDoesNotApproveIt() {
        and(proposed("p1", 23, "a-1"));
        refused(when("a-1", new ApproveCorrection(URN, "p1", true)),
                "proposalId", Rule.APPROVED_BY_ANOTHER);
    }

    @Test
    void theProposerApprovesItWhereOneIsEnough() {
        and(proposed("p1", 23, "a-1"));
        when("a-1", new ApproveCorrection(URN, "p1", false))
                .expectEvents(corrected("p1", 23, "a-1", "a-1"));
    }

    @Test
    void aStaleProposalIsRefusedWithWhatChanged() {
        and(proposed("p1", 23, "a-1"),
                proposed("p2", 24, "a-1"), corrected("p1", 23, "a-1", "a-2"));
        refused(when("a-2", new ApproveCorrection(URN, "p2", true)), "corrects", Rule.CORRECTS_THE_NEWEST);
    }

    @Test
    void aRejectionIsStoredWithItsReason() {
        and(proposed("p1", 23, "a-1"));
        when("a-2", new RejectCorrection(URN, "p1", "It is right", true))
                .expectEvents(new CorrectionRejected(URN, "p1", "It is right"));
    }

    @Test
    void aWithdrawalIsTheProposers() {
        and(proposed("p1", 23, "a-1"));
        when("a-1", new WithdrawProposal(URN, "p1", "Mistaken"))
                .expectEvents(new ProposalWithdrawn(URN, "p1", "Mistaken"));
    }

    @Test
    void whatIsDecidedIsDecided() {
        and(proposed("p1", 23, "a-1"), new ProposalWithdrawn(URN, "p1", "Mistaken"));
        refused(when("a-2", new ApproveCorrection(URN, "p1", true)), "proposalId",
                Rule.PROPOSAL_IS_OPEN);
    }

    private ResultValidator<JourneyAggregate> when(String actor, JourneyCommand command) {
        Map<String, Object> metadata = new HashMap<>(Context.metadata(Origin.of(actor, "c-1")));
        metadata.putAll(Context.instants(NOON, NOON.minusSeconds(24 * 3600)));
        return given.when(new GenericCommandMessage<>(new GenericMessage<>(command, MetaData.from(metadata)),
                JourneyAggregate.COMMAND));
    }

    private static void refused(ResultValidator<JourneyAggregate> result, String field, Rule rule) {
        result.expectNoEvents().expectException(CommandExecutionException.class)
                .expectExceptionDetails(new CustomMatcher<>(field + " " + rule) {
                    @Override
                    public boolean matches(Object details) {
                        assertThat(((Rejection.Refused) details).violations())
                                .extracting(Violation::field, Violation::rule)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule));
                        return true;
                    }
                });
    }

    private void and(JourneyEvent... more) {
        given.andGiven((Object[]) more);
    }

    private ProposeCorrection propose(String id, int day) {
        return new ProposeCorrection(URN, id, new Enclosed(correction(day, GROUNDS)), null);
    }

    private CorrectionProposed proposed(String id, int day, String by) {
        return new CorrectionProposed(URN, id, new Enclosed(correction(day, GROUNDS.proposed(id, by))), null);
    }

    private ReportCorrected corrected(String id, int day, String by, String approver) {
        return correction(day, GROUNDS.proposed(id, by).approved(approver));
    }

    private ReportCorrected correction(int day, Grounds grounds) {
        ReportPublished wrong = (ReportPublished) PUBLISHED.getLast();
        ReportPublished right = Sunderland.publication(LocalDate.of(2021, 8, day)).toEvent();
        assertThat(wrong.inspectionId()).isEqualTo(INSPECTION);
        return new ReportCorrected(URN, report, new Enclosed(right),
                List.of(new FieldChange("publicationDate", "2021-08-20", "2021-08-" + day)), grounds);
    }
}
