package uk.waymark.audit.proposals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.waymark.journey.Proposal;
import uk.waymark.runtime.web.json.EnumName;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;
import uk.waymark.runtime.web.query.QueryArgument;
import uk.waymark.runtime.web.query.QueryParameter;

/** Which proposals are wanted; empty means any. */
record ProposalFilter(Optional<Proposal.State> state, Optional<String> urn, Optional<String> batch,
        Optional<String> proposedBy) {

    static final class Argument implements QueryArgument<ProposalFilter> {

        private static final String STATES = Arrays.stream(Proposal.State.values()).map(EnumName::of)
                .collect(Collectors.joining(", "));

        @Override
        public Class<ProposalFilter> type() {
            return ProposalFilter.class;
        }

        @Override
        public List<QueryParameter> parameters() {
            return List.of(new QueryParameter("state", "string", "Only those in this state: one of " + STATES, "open"),
                    new QueryParameter("urn", "string", "Only those about this authority", "80566"),
                    new QueryParameter("batch", "string",
                            "Only those that came with this import; none for those that came with no import",
                            "none"),
                    new QueryParameter("proposedBy", "string", "Only what this actor proposed, by id",
                            "a-7f3a02c4d81b"));
        }

        @Override
        public ProposalFilter read(Query query) {
            return new ProposalFilter(
                    query.text("state").map(text -> EnumName.find(Proposal.State.class, text).orElseThrow(
                            () -> new MalformedRequest("state", "known_state", "must be one of " + STATES))),
                    query.text("urn"), query.text("batch"), query.text("proposedBy"));
        }
    }
}
