package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.http.HttpProcess.as;
import static uk.waymark.recording.http.HttpProcess.example;
import static uk.waymark.recording.http.HttpProcess.recorder;
import static uk.waymark.recording.http.HttpProcess.register;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.TestClient.Answer;

/** A journey of its own, and the correction of it over HTTP. */
final class Correcting {

    static final AtomicInteger NEXT = new AtomicInteger(83_000);
    static final String INSPECTION = "80566-ilacs-2021";

    final StoredEvents stored = HttpProcess.CONTEXT.getBean(StoredEvents.class);
    final String urn = String.valueOf(NEXT.incrementAndGet());
    final String authority = register(urn);
    final String corrections = authority + "/corrections";

    String correct(String command, String corrects, String changes) {
        String id = "p" + stored.ofAuthority(urn, -1).size();
        Answer proposed = recorder().post(corrections, proposal(id, command, corrects, changes));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        Answer approved = as("admin").post(corrections + "/" + id + "/approval", "{}");
        assertThat(approved.status()).as("%s", approved).isEqualTo(201);
        return approved.json().at("/eventIds/0").asString();
    }

    static String proposal(String id, String command, String corrects, String changes) {
        return "{\"proposalId\":\"%s\",\"command\":\"%s\",\"corrects\":\"%s\",\"reason\":\"The report says so\",\"evidence\":{\"note\":\"page 1\"},\"changes\":%s}"
                .formatted(id, command, corrects, changes);
    }

    String published() {
        recorder().post(authority + "/inspections", example("RecordInspection"));
        return recorder().post(authority + "/inspections/" + INSPECTION + "/publication", example("PublishReport"))
                .json().at("/eventIds/0").asString();
    }

    void everything() {
        published();
        Map<String, String> more = Map.of("ChangeAuthorityCodes", "/codes", "AppointDeliveryOrganisation",
                "/delivery-organisations", "RecordVisit", "/visits", "StartIntervention", "/interventions",
                "SubmitActionPlan", "/action-plans", "RecordStatement", "/statements");
        more.forEach((command, path) -> assertRecorded(command, path));
        assertRecorded("PublishVisitLetter", "/visits/80566-focused-2021/publication");
        assertRecorded("EndIntervention", "/interventions/80566-direction-2017/end");
        assertRecorded("RecordMilestone", "/milestones");
    }

    void assertRecorded(String command, String path) {
        Answer answer = recorder().post(authority + path, example(command));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    String id(String type) {
        return stored.ofAuthority(urn, -1).stream().filter(e -> e.type().equals(type)).findFirst().orElseThrow()
                .eventId();
    }

    List<String> types() {
        return stored.ofAuthority(urn, -1).stream().map(StoredEvent::type).toList();
    }

    StoredEvent newest() {
        return stored.ofAuthority(urn, -1).getLast();
    }

    static void assertRefused(Answer answer, String field, String rule) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asString()).as("%s", answer).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/rule").asString()).as("%s", answer).isEqualTo(rule);
    }
}
