package uk.waymark.audit.proposals;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.projection.FactTable;
import uk.waymark.runtime.web.json.EnumName;

/** How a proposal becomes a row: what is searched in columns of its own, the whole of it in {@code body}. */
final class ProposalTable implements FactTable<Proposed> {

    /** Rows of revision 1 say nothing of staleness. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    @Override
    public String name() {
        return "corrections.proposal";
    }

    @Override
    public List<String> columns() {
        return List.of("state", "batch", "proposed_by", "proposed_at", "body");
    }

    @Override
    public String key(Proposed proposed) {
        return proposed.proposalId();
    }

    @Override
    public List<?> values(Proposed proposed) {
        return Arrays.asList(EnumName.of(proposed.state()), proposed.batch(), proposed.proposedBy(),
                proposed.proposedAt(), JSON.writeValueAsString(proposed));
    }

    static Proposed read(String body) {
        return JSON.readValue(body, Proposed.class);
    }
}
