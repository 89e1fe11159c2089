package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.Person;
import uk.waymark.events.CorrectionKind;
import uk.waymark.events.EventTypes;
import uk.waymark.events.FieldChange;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;

/** A proposal nobody had decided. */
record ProposalTold(String proposalId, @Schema(example = "report-corrected") String event, CorrectionKind kind,
        String corrects, List<FieldChange> changes, String reason, Person proposedBy, Instant proposedAt,
        String batch) {

    static List<ProposalTold> open(Journey journey, People people) {
        return journey.proposals().values().stream().filter(p -> p.state() == Proposal.State.OPEN)
                .map(p -> new ProposalTold(p.proposalId(),
                        EventTypes.nameOf(p.correction().getClass()).orElseThrow(), p.correction().kind(),
                        p.correction().corrects(), p.correction().changes(), p.correction().grounds().reason(),
                        people.person(p.correction().grounds().proposedBy()), p.proposedAt(), p.batch()))
                .toList();
    }
}
