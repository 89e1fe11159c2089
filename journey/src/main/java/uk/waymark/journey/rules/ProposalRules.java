package uk.waymark.journey.rules;

import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Deliberation;
import uk.waymark.events.Enclosed;
import uk.waymark.events.EventTypes;
import uk.waymark.events.InspectionCorrected;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Noted;
import uk.waymark.journey.Proposal;

/**
 * Four eyes: who proposes a correction does not approve it. A correction is judged when it is proposed and again when it
 * is approved, by the same rules and against what is recorded then.
 */
public final class ProposalRules {

    private ProposalRules() {}

    /** @param batch id of the import it comes with; null for one proposed by itself */
    public static Decision propose(Journey journey, String proposalId, Compensation correction, String batch,
            String actor) {
        Compensation proposed = correction.grounds() == null
                ? correction
                : correction.on(correction.grounds().proposed(proposalId, actor));
        Proposal known = proposalId == null ? null : journey.proposals().get(proposalId);
        if (known != null && known.correction().equals(proposed)) {
            return new Decision.AlreadySo(proposed);
        }
        Violations v = new Violations();
        v.id(proposalId, "proposalId");
        v.require(known == null, "proposalId", Rule.RECORDED_ONCE);
        return refusedOr(v, CorrectionRules.decide(journey, proposed),
                () -> new CorrectionProposed(proposed.urn(), proposalId, new Enclosed(proposed), batch));
    }

    /**
     * Accepted, the event is the correction itself.
     *
     * @param fourEyes whether it takes two
     */
    public static Decision approve(Journey journey, String proposalId, String actor, boolean fourEyes) {
        Violations v = new Violations();
        Proposal proposal = known(journey, proposalId, v);
        if (proposal == null) {
            return refused(v);
        }
        if (proposal.state() == Proposal.State.APPROVED) {
            return new Decision.AlreadySo(proposal.correction());
        }
        v.require(proposal.state() == Proposal.State.OPEN, "proposalId", Rule.PROPOSAL_IS_OPEN);
        Compensation correction = proposal.correction();
        v.require(!fourEyes || !actor.equals(correction.grounds().proposedBy()), "proposalId",
                Rule.APPROVED_BY_ANOTHER);
        seesWhatItReplaces(journey, proposal, v);
        Compensation approved = correction.on(correction.grounds().approved(actor));
        return refusedOr(v, CorrectionRules.decide(journey, approved), () -> approved);
    }

    /** A reissue states every judgement anew: what was put right among them since it was proposed would be undone unseen. */
    private static void seesWhatItReplaces(Journey journey, Proposal proposal, Violations v) {
        if (proposal.correction() instanceof ReportReissued reissue) {
            String since = Stream.of(InspectionRecorded.class, ReportPublished.class)
                    .flatMap(type -> journey.history(new FactKey(type, reissue.inspectionId())).stream())
                    .filter(noted -> noted.recordedAt() == null || noted.recordedAt().isAfter(proposal.proposedAt()))
                    .map(Noted::event)
                    .filter(e -> e instanceof InspectionCorrected || e instanceof ReportReissued
                            || e instanceof CorrectionRevoked)
                    .map(e -> EventTypes.nameOf(e.getClass()).orElseThrow()).collect(Collectors.joining(", "));
            if (!since.isEmpty()) {
                v.add("corrects", Rule.CORRECTS_THE_NEWEST,
                        "states judgements that were put right since it was proposed: " + since);
            }
        }
    }

    /** @param fourEyes whether the proposer is refused */
    public static Decision reject(Journey journey, String urn, String proposalId, String reason, String actor,
            boolean fourEyes) {
        Predicate<String> allowed = proposer -> !fourEyes || !actor.equals(proposer);
        return close(journey, new CorrectionRejected(urn, proposalId, reason), reason, Proposal.State.REJECTED, allowed,
                Rule.REJECTED_BY_ANOTHER);
    }

    /** Only the proposer withdraws; others reject. */
    public static Decision withdraw(Journey journey, String urn, String proposalId, String reason, String actor) {
        return close(journey, new ProposalWithdrawn(urn, proposalId, reason), reason, Proposal.State.WITHDRAWN,
                actor::equals, Rule.WITHDRAWN_BY_PROPOSER);
    }

    private static Decision close(Journey journey, Deliberation event, String reason, Proposal.State outcome,
            Predicate<String> allowed, Rule otherwise) {
        Violations v = new Violations();
        v.prose(reason, "reason");
        Proposal proposal = known(journey, event.proposalId(), v);
        if (proposal != null) {
            if (v.none() && proposal.state() == outcome && reason.equals(proposal.reason())) {
                return new Decision.AlreadySo(event);
            }
            v.require(proposal.state() == Proposal.State.OPEN, "proposalId", Rule.PROPOSAL_IS_OPEN);
            v.require(allowed.test(proposal.correction().grounds().proposedBy()), "proposalId", otherwise);
        }
        return v.none() ? new Decision.Accepted(event) : refused(v);
    }

    private static Proposal known(Journey journey, String proposalId, Violations v) {
        Proposal proposal = proposalId == null ? null : journey.proposals().get(proposalId);
        v.require(proposal != null, "proposalId", Rule.PROPOSAL_IS_KNOWN);
        return proposal;
    }

    private static Decision refusedOr(Violations v, Decision correction, Supplier<JourneyEvent> event) {
        if (correction instanceof Decision.Refused refused) {
            refused.violations().forEach(v::add);
        }
        return v.none() ? new Decision.Accepted(event.get()) : refused(v);
    }

    private static Decision refused(Violations v) {
        return new Decision.Refused(v.found(), null);
    }
}
