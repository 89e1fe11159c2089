package uk.waymark.recording.http;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.http.HttpProcess.example;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.recording.RecordingProcess;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.web.TestClient;

/** Events know who recorded them by an opaque id; neither name nor sign-in reaches the event store. */
class NamesStayOutsideTest {

    @Test
    void noNameOfAUserIsInTheEventStore() {
        try (TestDatabase database = TestDatabase.create();
                var context = RecordingProcess.on(database, "--waymark.users[0].sign-in=zebedee@example.org",
                        "--waymark.users[0].name=Quentina Xylander", "--waymark.users[0].roles=recorder")) {
            TestClient recorder = TestClient
                    .on(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                    .as("zebedee@example.org", RecordingProcess.PASSWORD);
            CommandsTest.PATHS.forEach((command, path) -> assertThat(recorder.with("Idempotency-Key", command)
                    .post("/api/authorities" + path, example(command)).status()).as(command).isEqualTo(201));

            String id = database.jdbc().sql("select id from directory.actor where display_name = 'Quentina Xylander'")
                    .query(String.class).single();
            List<String> events = database.jdbc().sql("select event::text from event_store.event").query(String.class)
                    .list();
            assertThat(events).hasSameSizeAs(CommandsTest.PATHS.keySet())
                    .allSatisfy(event -> assertThat(event).contains(id)
                            .doesNotContainIgnoringCase("zebedee", "quentina", "xylander"));
        }
    }
}
