package uk.waymark.recording.corrections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionKind;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.EventTypes;
import uk.waymark.events.Evidence;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.journey.Authority;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;

/**
 * A proposal as answers tell it.
 *
 * @param authority     its name
 * @param event         stored name of the event that an approval records
 * @param about         what is corrected, such as {@code report-published 80577-2015-05-18}; null when it is unknown by now
 * @param from          first day (Europe/London) on which it counts; null for one that counts as if it had always been so
 * @param batch         id of the import it came with; null for one proposed by itself
 * @param proposedBy    opaque actor id, as is {@code approvedBy}
 * @param decidedBecause why it was rejected or withdrawn
 * @param approvedByOne whether one person proposed and approved it; null unless it was approved
 */
public record ProposalView(String urn, String authority, String proposalId, Proposal.State state, CorrectionKind kind,
        String event, String corrects, String about, LocalDate from, List<FieldChange> changes, String reason,
        Evidence evidence, String batch, String proposedBy, Instant proposedAt, Instant decidedAt,
        String decidedBecause, String approvedBy, Boolean approvedByOne) {

    public static ProposalView of(Journey journey, Proposal proposal) {
        Compensation c = proposal.correction();
        boolean approved = proposal.state() == Proposal.State.APPROVED;
        return new ProposalView(c.urn(), Authority.of(journey).map(Authority::name).orElse(null),
                proposal.proposalId(), proposal.state(), c.kind(), EventTypes.nameOf(c.getClass()).orElseThrow(),
                c.corrects(), journey.about(c.corrects()).map(FactKey::label).orElse(null), from(c), c.changes(),
                c.grounds().reason(), c.grounds().evidence(), proposal.batch(), c.grounds().proposedBy(),
                proposal.proposedAt(), proposal.decidedAt(), proposal.reason(), proposal.approvedBy(),
                approved ? proposal.approvedByOne() : null);
    }

    private static LocalDate from(Compensation correction) {
        return switch (correction) {
            case ReportReissued e -> e.reissuedOn();
            case ReportWithdrawn e -> e.withdrawnOn();
            case ReportSourceLost e -> e.since();
            case InspectionVoided e -> null;
            case CorrectionRevoked e -> null;
            case Restatement e -> null;
        };
    }
}
