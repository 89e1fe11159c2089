package uk.waymark.audit.proposals;

import java.time.Instant;
import java.util.List;
import uk.waymark.events.CorrectionKind;
import uk.waymark.events.Evidence;
import uk.waymark.events.FieldChange;
import uk.waymark.journey.Proposal;

/**
 * A proposal as the queue keeps it.
 *
 * @param authority  name of the authority
 * @param event      stored name of the correction it proposes
 * @param subject    what it puts right; null when that is not known
 * @param batch      id of the import it came with; null for one proposed by itself
 * @param proposedBy opaque actor id, as {@code decidedBy}
 * @param decidedBy  null while it is open, as {@code decidedAt}
 * @param outcome    why it was rejected or withdrawn; null otherwise
 * @param stale      whether it is open and does not fit what is recorded by now
 */
record Proposed(String urn, String authority, String proposalId, Proposal.State state, String event,
        CorrectionKind kind, String corrects, String subject, List<FieldChange> changes, String reason, String batch,
        String proposedBy, Instant proposedAt, String decidedBy, Instant decidedAt, String outcome, Evidence evidence,
        boolean stale) {}
