package uk.waymark.audit.record;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.Deliberation;
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.events.StoredEvent;

/** How an event stands to others of its journey, by their identifiers; what does not apply is absent. */
public record Links(@Schema(description = "Event it puts right") String corrects,
        @Schema(description = "Events that put it right, in the order of recording") List<String> correctedBy,
        @Schema(description = "Of the proposal it makes, decides or carries out") String proposalId,
        @Schema(description = "Event that made that proposal") String proposal,
        @Schema(description = "Event that decided the proposal it makes") String decision) {

    /** What an event says of others by itself, without those that came later; nothing where it cannot be read. */
    public static Links backwards(StoredEvent stored) {
        return stored.ifReadable()
                .map(event -> new Links(event instanceof Compensation c ? c.corrects() : null, List.of(),
                        proposalId(event), null, null))
                .orElseGet(() -> new Links(null, List.of(), null, null, null));
    }

    /** Both ways, by event identifier, among the events of one journey that are known. */
    public static Map<String, Links> of(List<StoredEvent> all) {
        List<StoredEvent> journey = all.stream().filter(stored -> stored.ifReadable().isPresent()).toList();
        Map<String, List<String>> corrections = new HashMap<>();
        Map<String, String> proposals = new HashMap<>();
        Map<String, String> decisions = new HashMap<>();
        for (StoredEvent stored : journey) {
            String proposalId = proposalId(stored.event());
            if (stored.event() instanceof Compensation c) {
                corrections.computeIfAbsent(c.corrects(), first -> new ArrayList<>()).add(stored.eventId());
            }
            if (stored.event() instanceof CorrectionProposed) {
                proposals.put(proposalId, stored.eventId());
            } else if (proposalId != null) {
                decisions.put(proposalId, stored.eventId());
            }
        }
        Map<String, Links> links = new HashMap<>();
        all.forEach(stored -> links.put(stored.eventId(), backwards(stored)));
        for (StoredEvent stored : journey) {
            String proposalId = proposalId(stored.event());
            boolean proposes = stored.event() instanceof CorrectionProposed;
            links.put(stored.eventId(),
                    new Links(stored.event() instanceof Compensation c ? c.corrects() : null,
                            List.copyOf(corrections.getOrDefault(stored.eventId(), List.of())), proposalId,
                            proposes || proposalId == null ? null : proposals.get(proposalId),
                            proposes ? decisions.get(proposalId) : null));
        }
        return links;
    }

    private static String proposalId(JourneyEvent event) {
        return switch (event) {
            case Deliberation d -> d.proposalId();
            case Compensation c -> c.grounds() == null ? null : c.grounds().proposal();
            default -> null;
        };
    }
}
