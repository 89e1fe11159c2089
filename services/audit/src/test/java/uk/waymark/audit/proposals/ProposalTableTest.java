package uk.waymark.audit.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProposalTableTest {

    @Test
    void readsWhatRevision1Wrote() {
        Proposed proposed = ProposalTable.read("""
                                               {"urn": "80577", "kind": "RECORDING_ERROR", "batch": null,
                                                "event": "report-corrected", "state": "OPEN", "reason": "A test",
                                                "changes": [], "outcome": null, "subject": null, "corrects": "e1",
                                                "authority": "West Berkshire", "decidedAt": null, "decidedBy": null,
                                                "proposalId": "p1", "proposedAt": "2026-11-26T02:53:42.640655Z",
                                                "proposedBy": "a-1"}""");
        assertThat(proposed.evidence()).isNull();
        assertThat(proposed.stale()).isFalse();
        assertThat(proposed.corrects()).isEqualTo("e1");
    }
}
