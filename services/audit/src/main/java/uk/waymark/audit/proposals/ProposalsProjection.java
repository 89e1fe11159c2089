package uk.waymark.audit.proposals;

import java.time.LocalDate;
import java.util.Collection;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.projection.Projection;

/** The queue of proposed corrections, and what became of them. */
final class ProposalsProjection implements Projection<Deliberations, Proposed> {

    static final String NAME = "corrections";
    /** 2: evidence and staleness. */
    private static final int REVISION = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return REVISION;
    }

    @Override
    public Deliberations empty() {
        return Deliberations.NONE;
    }

    @Override
    public Deliberations evolve(Deliberations state, RecordedEvent event) {
        return state.with(event);
    }

    @Override
    public Collection<Proposed> facts(Deliberations state) {
        return state.proposed();
    }

    /** Nothing of it is public. */
    @Override
    public Object visible(Deliberations state, LocalDate today) {
        return NAME;
    }

    @Override
    public FactTable<Proposed> table() {
        return new ProposalTable();
    }
}
