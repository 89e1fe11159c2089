package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.http.Correcting.INSPECTION;
import static uk.waymark.recording.http.Correcting.assertRefused;
import static uk.waymark.recording.http.Correcting.proposal;
import static uk.waymark.recording.http.HttpProcess.as;
import static uk.waymark.recording.http.HttpProcess.example;
import static uk.waymark.recording.http.HttpProcess.recorder;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import uk.waymark.events.Compensation;
import uk.waymark.events.FieldChange;
import uk.waymark.events.ReportCorrected;
import uk.waymark.recording.RecordingProcess;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestClient.Answer;

class CorrectionsTest {

    private final Correcting journey = new Correcting();

    @Test
    void oneProposesAnotherApproves() {
        String report = journey.published();
        Answer proposed = recorder().post(journey.corrections, proposal("p1", "CorrectReport", report,
                "{\"publicationDate\":\"2021-08-23\"}"));
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        assertThat(journey.types()).endsWith("report-published", "correction-proposed");
        assertThat(recorder().post(journey.corrections + "/p1/approval", "{}").status()).isEqualTo(403);

        Answer approved = as("admin").send("POST", journey.corrections + "/p1/approval", null);
        assertThat(approved.status()).as("%s", approved).isEqualTo(201);
        assertThat(approved.header("ETag")).isEqualTo("\"4\"");
        assertThat(approved.json().get("approvedByOne").asBoolean()).isFalse();
        assertThat(approved.json().at("/eventIds/0").asString()).isEqualTo(journey.newest().eventId());
        ReportCorrected correction = (ReportCorrected) journey.newest().event();
        assertThat(correction.corrects()).isEqualTo(report);
        assertThat(correction.changes())
                .containsExactly(new FieldChange("publicationDate", "2021-08-20", "2021-08-23"));
        assertThat(correction.grounds().proposedBy()).startsWith("a-").isNotEqualTo(correction.grounds().approvedBy());

        Answer again = as("admin").post(journey.corrections + "/p1/approval", "{}");
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(recorder().post(journey.corrections, proposal("p1", "CorrectReport", report,
                "{\"publicationDate\":\"2021-08-23\"}")).status()).as("what was proposed").isEqualTo(200);
        assertThat(journey.types()).endsWith("correction-proposed", "report-corrected").hasSize(5);
    }

    @Test
    void whoProposedItDoesNotApproveIt() {
        as("admin").post(journey.corrections, proposal("p1", "CorrectReport", journey.published(), "{\"link\":null}"));
        assertRefused(as("admin").post(journey.corrections + "/p1/approval", "{}"), "proposalId",
                "approved_by_another");
        assertRefused(as("admin").post(journey.corrections + "/p1/rejection", "{\"reason\":\"No\"}"), "proposalId",
                "rejected_by_another");
        assertRefused(as("admin2").post(journey.corrections + "/p1/withdrawal", "{\"reason\":\"No\"}"), "proposalId",
                "withdrawn_by_proposer");
        assertThat(as("admin2").post(journey.corrections + "/p1/approval", "{}").status()).isEqualTo(201);
    }

    @Test
    void anInstallationWithOneAdministratorSaysThatOneDidBoth() {
        String report = journey.published();
        try (ConfigurableApplicationContext single = RecordingProcess.on(RecordingProcess.DATABASE,
                "--waymark.corrections.four-eyes=false")) {
            TestClient admin = TestClient
                    .on(single.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                    .as("admin", RecordingProcess.PASSWORD);
            admin.post(journey.corrections, proposal("p1", "CorrectReport", report, "{\"link\":null}"));
            Answer approved = admin.post(journey.corrections + "/p1/approval", "{}");
            assertThat(approved.status()).as("%s", approved).isEqualTo(201);
            assertThat(approved.json().get("approvedByOne").asBoolean()).isTrue();
        }
        assertThat(((Compensation) journey.newest().event()).grounds().approvedByOne()).isTrue();
        assertThat(
                as("auditor").get(journey.corrections + "/p1/preview").json().at("/proposal/approvedByOne").asBoolean())
                .isTrue();
    }

    @Test
    void aRejectedProposalIsOver() {
        recorder().post(journey.corrections, proposal("p1", "CorrectReport", journey.published(), "{\"link\":null}"));
        assertRefused(as("admin").post(journey.corrections + "/p1/rejection", "{}"), "reason", "text_is_present");
        assertThat(as("admin").post(journey.corrections + "/p1/rejection", "{\"reason\":\"It is right\"}").status())
                .isEqualTo(201);
        assertRefused(as("admin").post(journey.corrections + "/p1/approval", "{}"), "proposalId", "proposal_is_open");
        JsonNode proposal = as("admin").get(journey.corrections + "/p1/preview").json().at("/proposal");
        assertThat(proposal.get("state").asString()).isEqualTo("rejected");
        assertThat(proposal.get("decidedBecause").asString()).isEqualTo("It is right");
        assertThat(proposal.has("approvedByOne")).isFalse();
    }

    @Test
    void whoProposedItMayWithdrawIt() {
        recorder().post(journey.corrections, proposal("p1", "CorrectReport", journey.published(), "{\"link\":null}"));
        assertThat(recorder().post(journey.corrections + "/p1/withdrawal", "{\"reason\":\"Mistaken\"}").status())
                .isEqualTo(201);
        assertThat(journey.types()).endsWith("correction-proposed", "proposal-withdrawn");
    }

    @Test
    void whatWasCorrectedSinceIsNotCorrectedUnseen() {
        String report = journey.published();
        recorder().post(journey.corrections,
                proposal("first", "CorrectReport", report, "{\"publicationDate\":\"2021-08-21\"}"));
        recorder().post(journey.corrections, proposal("second", "CorrectReport", report, "{\"link\":null}"));
        JsonNode fresh = recorder().get(journey.corrections + "/second/preview").json();
        assertThat(fresh.get("stale").asBoolean()).isFalse();
        assertThat(fresh.at("/impact/timeline/0/kind").asString()).isEqualTo("changed");
        as("admin").post(journey.corrections + "/first/approval", "{}");

        Answer stale = as("admin").post(journey.corrections + "/second/approval", "{}");
        assertRefused(stale, "corrects", "corrects_the_newest");
        assertThat(stale.json().at("/errors/0/detail").asString())
                .contains("publicationDate from 2021-08-20 to 2021-08-21").contains(journey.newest().eventId());
        JsonNode preview = as("auditor").get(journey.corrections + "/second/preview").json();
        assertThat(preview.get("stale").asBoolean()).isTrue();
        assertThat(preview.at("/violations/0/rule").asString()).isEqualTo("corrects_the_newest");
        assertThat(preview.has("impact")).isFalse();
    }

    @Test
    void aPreviewSaysWhatWouldChangeAndStoresNothing() {
        String report = journey.published();
        long before = journey.stored.count();
        JsonNode impact = recorder().post(journey.corrections + "/preview", proposal("p1", "CorrectReport", report,
                "{\"publicationDate\":\"2021-08-23\"}")).json();
        assertThat(impact.at("/ratings/0").toString()).contains("\"from\":\"2021-08-20\",\"until\":\"2021-08-23\"")
                .contains("\"before\":{\"inspectionId\":\"" + INSPECTION + "\"").doesNotContain("\"after\"");
        assertThat(impact.at("/timeline/0/fields/0/field").asString()).isEqualTo("date");
        assertThat(impact.get("standings").valueStream().map(s -> s.get("rule").asString() + " "
                + s.get("area").asString())).contains("ilacs England", "ilacs north", "any-framework North East");
        assertThat(journey.stored.count()).isEqualTo(before);
        assertRefused(recorder().post(journey.corrections + "/preview", proposal("p1", "CorrectReport", report,
                "{\"publicationDate\":\"2021-07-01\"}")), "changes.publicationDate", "published_after_inspection");
    }

    @Test
    void headersWorkAsForEveryCommand() {
        String report = journey.published();
        String body = proposal("p1", "CorrectReport", report, "{\"link\":null}");
        assertThat(recorder().with("If-Match", "\"7\"").post(journey.corrections, body).status()).isEqualTo(409);
        TestClient once = recorder().with("Idempotency-Key", journey.urn + "-a").with("If-Match", "\"2\"");
        assertThat(once.post(journey.corrections, body).status()).isEqualTo(201);
        as("admin").post(journey.corrections + "/p1/approval", "{}");
        assertThat(once.post(journey.corrections, body).status()).as("answered as before").isEqualTo(201);
        assertThat(once.post(journey.corrections, proposal("p2", "CorrectReport", report, "{\"link\":null}")).status())
                .isEqualTo(409);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String body = proposal("p1", "CorrectReport", "e", "{}");
        for (String path : List.of("/api/authorities/83999/corrections", "/api/authorities/83999/corrections/preview",
                "/api/authorities/83999/corrections/p1/approval", journey.corrections + "/none/approval")) {
            assertThat(as("admin").post(path, path.endsWith("approval") ? "{}" : body).status()).as(path)
                    .isEqualTo(404);
        }
        assertThat(as("admin").get(journey.corrections + "/none/preview").status()).isEqualTo(404);
        assertThat(as("admin").post(journey.corrections + "/none/rejection", "{\"reason\":\"No\"}").status())
                .isEqualTo(404);
    }

    @Test
    void aProposalSaysWhatItIsAboutToThoseWhoMayKnow() {
        recorder().post(journey.corrections,
                proposal("queued", "CorrectReport", journey.published(), "{\"link\":null}"));
        JsonNode proposal = as("admin").get(journey.corrections + "/queued/preview").json().get("proposal");
        assertThat(proposal.get("about").asString()).isEqualTo("report-published " + INSPECTION);
        assertThat(proposal.get("authority").asString()).isEqualTo("Sunderland");
        assertThat(HttpProcess.nobody().get(journey.corrections + "/queued/preview").status()).isEqualTo(401);
        assertThat(as("auditor").post(journey.corrections, "{}").status()).isEqualTo(403);
    }

    @Test
    void openApiDescribesThem() {
        JsonNode paths = HttpProcess.nobody().get("/api/openapi.json").json().get("paths");
        JsonNode propose = paths.at("/~1api~1authorities~1{urn}~1corrections/post");
        assertThat(propose.get("summary").asString()).isEqualTo("ProposeCorrection");
        assertThat(propose.at("/requestBody/content/application~1json/example/command").asString())
                .isEqualTo("CorrectReport");
        assertThat(propose.get("parameters").findValuesAsString("name")).contains("Idempotency-Key", "If-Match");
        JsonNode preview = paths.at("/~1api~1authorities~1{urn}~1corrections~1preview/post");
        assertThat(preview.get("responses").propertyNames()).contains("200").doesNotContain("201");
    }
}
