package uk.waymark.audit.proposals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.EventHeading;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;
import uk.waymark.runtime.events.StoredEvent;

/** A proposal with all there is to decide about it. */
record ProposalAnswer(@JsonUnwrapped QueuedTold proposal,
        @Schema(description = "Every rule it would break now") List<Staleness.Broken> why,
        @Schema(description = "Everything recorded about what it would put right, in order") List<EventHeading> history,
        @Schema(description = "Version of the journey that was reached; pass it to approve what was looked at", example = "7") Long version,
        @JsonUnwrapped Basis basis) {

    static ProposalAnswer of(Proposed proposed, RecordedJourney recorded, Journey journey, People people) {
        Proposal proposal = journey.proposals().get(proposed.proposalId());
        Map<String, StoredEvent> events = recorded.events().stream()
                .collect(Collectors.toMap(StoredEvent::eventId, Function.identity()));
        List<EventHeading> history = journey.subject(proposal.correction()).stream()
                .flatMap(subject -> journey.history(subject).stream())
                .map(noted -> EventHeading.of(events.get(noted.eventId()), people)).toList();
        return new ProposalAnswer(QueuedTold.of(proposed, people), Staleness.of(journey, proposal).why(), history,
                recorded.version(), recorded.basis());
    }
}
