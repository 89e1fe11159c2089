package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/** An import over HTTP and its end. The one before may hold the place for a moment after it said that it had ended. */
final class SentImport {

    private SentImport() {}

    /** @return the import as it ended */
    static Answer by(String who, String query, String csv) {
        Site site = RunningWaymark.shared().site().as(who);
        Answer begun = await("its turn").until(() -> site.postCsv("/api/imports?" + query, csv),
                answer -> !answer.body().contains("one_import_at_a_time"));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        return await("its end").until(() -> site.get("/api/imports/" + begun.at("/id")),
                job -> !job.at("/finishedAt").isEmpty());
    }
}
