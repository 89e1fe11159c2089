package uk.waymark.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.samples.Samples;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestClient.Answer;

/** Facts entered into a running process, and what it tells of them. */
final class EnteredRecord {

    static final Instant NOON = Instant.parse("2026-09-01T11:00:00Z");

    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final CommandGateway commands;
    private final StoredEvents events;
    private String samplesOnly;

    EnteredRecord(CommandGateway commands, StoredEvents events) {
        this.commands = commands;
        this.events = events;
    }

    /** Enters the samples, unless they are in; returns an instant when they were in and nothing came after them yet. */
    String samplesOnce(TestClient anybody) {
        if (samplesOnly == null) {
            Map<String, List<JourneyEvent>> journeys = new LinkedHashMap<>();
            Samples.events().forEach(e -> journeys.computeIfAbsent(e.urn(), urn -> new ArrayList<>()).add(e));
            journeys.forEach(this::enter);
            samplesOnly = anybody
                    .get("/api/authorities/80566/timeline?minPosition=" + events.positionAt(FOREVER)).json()
                    .path("knownAt").asString();
        }
        return samplesOnly;
    }

    void enter(String urn, List<JourneyEvent> facts) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(new Journals.Enter(urn, facts))
                .andMetaData(Map.of("actor", "a-test")));
    }

    /** Reads its own writes. */
    Answer timeline(TestClient anybody, String urn, String query) {
        String wait = events.head(urn).map(head -> "minVersion=" + head.version()).orElse("minPosition=0");
        return anybody.get(
                "/api/authorities/" + urn + "/timeline" + (query.isEmpty() ? "?" : query + "&") + wait);
    }

    static List<String> ids(Answer answer) {
        return answer.json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
