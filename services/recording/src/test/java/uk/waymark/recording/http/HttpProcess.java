package uk.waymark.recording.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.recording.RecordingProcess;
import uk.waymark.runtime.web.TestClient;

/** A running process, as a client sees it. */
final class HttpProcess {

    static final ConfigurableApplicationContext CONTEXT = RecordingProcess.one();

    private HttpProcess() {}

    static TestClient nobody() {
        return TestClient.on(CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    static TestClient as(String signIn) {
        return nobody().as(signIn, RecordingProcess.PASSWORD);
    }

    static TestClient recorder() {
        return as("recorder");
    }

    static String register(String urn) {
        recorder().post("/api/authorities", example("RegisterAuthority").replace("80566", urn));
        return "/api/authorities/" + urn;
    }

    /** The example that OpenAPI gives for a command. */
    static String example(String command) {
        try (InputStream json = HttpProcess.class.getResourceAsStream("examples/" + command + ".json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
