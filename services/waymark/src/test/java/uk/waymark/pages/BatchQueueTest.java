package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** What imports proposed, as the queue tells it over HTTP. */
class BatchQueueTest {

    private static final String BATCHES = "/api/corrections/batches";
    private final Site auditor = RunningWaymark.shared().site().as("auditor");

    @Test
    void tellsOfEachImportWhatBecameOfItsProposals() {
        ProposedBatch batch = ProposedBatch.by("recorder",
                "80432,Bolton,80432-2014-03-21,in_care,good,requires_improvement",
                "80443,Bury,80443-2016-05-16,adoption,good,requires_improvement");
        JsonNode told = auditor.get(BATCHES + "?batch=" + batch.importId()).json().at("/items/0");
        assertThat(told.at("/proposals").toString())
                .isEqualTo("{\"open\":2,\"approved\":0,\"rejected\":0,\"withdrawn\":0}");
        assertThat(told.at("/authorities").asInt()).isEqualTo(2);
        assertThat(told.at("/reason").asString()).isEqualTo("The publisher changed it");
        assertThat(told.at("/proposedBy/name").asString()).isEqualTo("Recorder");
        assertThat(ids("?state=open")).startsWith(batch.importId());
        assertThat(ids("?state=open&urn=80443")).contains(batch.importId());
        assertThat(ids("?state=open&urn=80566")).doesNotContain(batch.importId());
        assertThat(auditor.get("/api/corrections?batch=none&size=500").json().at("/items").valueStream())
                .noneMatch(proposal -> proposal.has("batch"));
        assertThat(auditor.get("/api/corrections?batch=" + batch.importId()).json().at("/total").asInt()).isEqualTo(2);

        batch.decided("rejection", "{\"reason\": \"It was read rightly\"}");
        await().until(() -> !ids("?state=open").contains(batch.importId()));
        assertThat(ids("?state=rejected")).contains(batch.importId());
        assertThat(ids("?knownAt=2001-01-01T00:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"?state=lost,400", "?page=0,400", "?by=x,400", "'',200"})
    void refusesWhatItDoesNotKnow(String query, int status) {
        assertThat(auditor.get(BATCHES + query).status()).isEqualTo(status);
        assertThat(RunningWaymark.shared().site().get(BATCHES + query).status()).isEqualTo(401);
    }

    private List<String> ids(String query) {
        Answer answer = auditor.get(BATCHES + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/items").valueStream().map(one -> one.at("/batch").asString()).toList();
    }
}
