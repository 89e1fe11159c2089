package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** A change of one grade of an authority's newest recorded inspection, proposed by the first administrator. */
record ProposedChange(String urn, String proposalId) {

    static final Site ADMIN = RunningWaymark.shared().site().as("admin");
    static final Site OTHER_ADMIN = RunningWaymark.shared().site().as("admin2");

    static ProposedChange of(String urn, String proposalId, String judgement, String grade) {
        String body = """
                      {"proposalId": "%s", "command": "CorrectInspection", "corrects": "%s",
                       "reason": "The grade of another row was typed", "evidence": {"link": "https://example.org/report"},
                       "changes": {"judgements": [{"code": "%s", "grade": "%s"}]}}"""
                .formatted(proposalId, newest(urn), judgement, grade);
        Answer answer = ADMIN.post("/api/authorities/" + urn + "/corrections", body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        await("the queue").until(() -> queued(urn).contains(proposalId));
        return new ProposedChange(urn, proposalId);
    }

    private static String queued(String urn) {
        return ADMIN.get("/api/corrections?size=500&urn=" + urn).body();
    }

    /** Identifier of the newest event that states the inspection recorded last. */
    static String newest(String urn) {
        Answer answer = ADMIN.get("/api/audit/authorities/" + urn
                + "/events?type=inspection-recorded,inspection-corrected&size=500");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var items = answer.json().at("/items");
        return items.get(items.size() - 1).at("/eventId").asString();
    }

    /** As the second administrator; the queue may hear of it later. */
    ProposedChange approved() {
        Answer answer = OTHER_ADMIN.post("/api/authorities/" + urn + "/corrections/" + proposalId + "/approval", "{}");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return this;
    }

    String page() {
        return "/corrections/" + urn + "/" + proposalId;
    }

    String state() {
        return ADMIN.get("/api/corrections/" + proposalId + "?urn=" + urn).at("/state");
    }
}
