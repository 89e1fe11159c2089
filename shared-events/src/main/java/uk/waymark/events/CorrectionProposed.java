package uk.waymark.events;

import org.axonframework.serialization.Revision;

/**
 * Somebody proposes a correction. Nothing changes until another approves it.
 *
 * @param correction the compensating event as it will be recorded, its grounds without an approver
 * @param batch      id of the import it came with; null for one proposed by itself
 */
@Revision("1")
public record CorrectionProposed(String urn, String proposalId, Enclosed correction,
        String batch) implements Deliberation {

    /** @throws IllegalArgumentException if what it encloses corrects nothing */
    public CorrectionProposed {
        if (correction == null || !(correction.event() instanceof Compensation)) {
            throw new IllegalArgumentException("a proposal encloses a correction, not " + correction);
        }
    }

    public Compensation compensation() {
        return (Compensation) correction.event();
    }
}
