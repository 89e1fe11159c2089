package uk.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uk.waymark.runtime.web.TestClient;
import uk.waymark.runtime.web.TestProcess;

/** Asks as an auditor. */
record Auditing(int port) {

    TestClient anybody() {
        return TestClient.on(port);
    }

    TestClient client() {
        return anybody().as("auditor", TestProcess.PASSWORD);
    }

    JsonNode get(String path) {
        TestClient.Answer answer = client().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(node -> node.path(field).asString()).toList();
    }

    static JsonNode named(JsonNode array, String field, String value) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(node -> node.path(field).asString().equals(value)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + value + " in " + array));
    }
}
