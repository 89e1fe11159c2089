package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** Changed cells of inspections, proposed together with an import. */
record ProposedBatch(String importId) {

    private static final String HEADER = "kind,urn,authority,about,field,recorded,corrected";
    private static final Site SITE = RunningWaymark.shared().site();

    /** @param cells each {@code urn,authority,inspection,judgement,recorded,corrected} */
    static ProposedBatch by(String who, String... cells) {
        StringBuilder file = new StringBuilder(HEADER).append("\r\n");
        for (String cell : cells) {
            file.append("inspections,").append(cell).append("\r\n");
        }
        Answer ended = SentImport.by(who, "kind=corrections&reason=The%20publisher%20changed%20it", file.toString());
        assertThat(ended.at("/state")).as(ended.body()).isEqualTo("done");
        return new ProposedBatch(ended.at("/id")).queued(cells.length);
    }

    /** Waits until the queue tells of all of it. */
    private ProposedBatch queued(int proposals) {
        await("the queue").until(() -> SITE.as("admin2").get("/api/corrections?batch=" + importId).json().at("/total")
                .asInt() == proposals);
        return this;
    }

    String page() {
        return "/corrections/batches/" + importId;
    }

    String api() {
        return "/api" + page();
    }

    /** As the second administrator, and waits until it is done. */
    ProposedBatch decided(String how, String body) {
        Answer answer = SITE.as("admin2").post(api() + "/" + how, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        await().until(() -> SITE.as("admin2").get(api()).at("/decision/state").equals("done"));
        return this;
    }
}
