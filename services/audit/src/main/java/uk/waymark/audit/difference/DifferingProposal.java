package uk.waymark.audit.difference;

import java.util.List;
import uk.waymark.audit.difference.Place.Part;
import uk.waymark.audit.state.Difference;

/** A proposal that was made or decided between. */
record DifferingProposal(String proposalId, Difference.Kind change, List<CausedChange> fields) {

    static DifferingProposal of(Difference.OfProposal proposal, Causes causes) {
        return new DifferingProposal(proposal.proposalId(), proposal.change(),
                CausedChange.of(proposal.fields(), Part.PROPOSAL, proposal.proposalId(), causes));
    }
}
