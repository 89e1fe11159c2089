package uk.waymark.audit.proposals;

import java.util.Collection;
import java.util.List;
import uk.waymark.events.EventTypes;
import uk.waymark.journey.Authority;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.RecordedEvent;

/**
 * What was said about corrections of one journey.
 *
 * @param said every proposal, in the order of recording, with who decided it
 */
record Deliberations(Journey journey, List<Said> said) {

    static final Deliberations NONE = new Deliberations(Journey.EMPTY, List.of());

    /**
     * @param subject   what it was about when it was proposed; null when that is not known
     * @param decidedBy opaque actor id; null while it is open
     */
    record Said(Proposal proposal, String subject, String decidedBy) {}

    Deliberations with(RecordedEvent event) {
        Journey now = journey.with(event.eventId(), event.recordedAt(), event.event());
        if (now.proposals() == journey.proposals()) {
            return new Deliberations(now, said);
        }
        String actor = event.metadata().get(EventMetadata.ACTOR);
        return new Deliberations(now, now.proposals().values().stream().map(p -> said(p, now, actor)).toList());
    }

    private Said said(Proposal proposal, Journey now, String actor) {
        return said.stream().filter(known -> known.proposal().proposalId().equals(proposal.proposalId())).findFirst()
                .map(known -> known.proposal().equals(proposal) ? known : new Said(proposal, known.subject(), actor))
                .orElseGet(() -> new Said(proposal,
                        now.subject(proposal.correction()).map(FactKey::label).orElse(null), null));
    }

    Collection<Proposed> proposed() {
        if (said.isEmpty()) {
            return List.of();
        }
        String name = Authority.of(journey).map(Authority::name).orElse(null);
        return said.stream().map(one -> proposed(one, name)).toList();
    }

    private Proposed proposed(Said one, String name) {
        Proposal p = one.proposal();
        return new Proposed(p.correction().urn(), name, p.proposalId(), p.state(),
                EventTypes.nameOf(p.correction().getClass()).orElseThrow(), p.correction().kind(),
                p.correction().corrects(), one.subject(), p.correction().changes(), p.correction().grounds().reason(),
                p.batch(), p.correction().grounds().proposedBy(), p.proposedAt(), one.decidedBy(), p.decidedAt(),
                p.reason(), p.correction().grounds().evidence(), Staleness.of(journey, p).stale());
    }
}
