package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import uk.waymark.runtime.database.TestDatabase;

/** A database of its own for whole processes, empty at first, and what one begins with. */
record Installation(Path folder, TestDatabase database) implements AutoCloseable {

    static final String AUTHORITY = "/api/authorities/80566";

    static Installation in(Path folder) {
        return new Installation(folder, TestDatabase.create());
    }

    /** Waits until the process is ready. */
    WaymarkProcess start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(database.properties());
        all.put("waymark.samples", "false");
        all.putAll(settings);
        return WaymarkProcess.start(folder, all);
    }

    static void register(Site site) {
        Answer answer = site.as("recorder").post("/api/authorities",
                """
                {"urn": "80566", "name": "Sunderland", "region": "North East", "authorityType": "Metropolitan District",
                 "onsCode": "E08000024", "dfeCode": "394"}""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    static String statement(String id) {
        return """
               {"statementId": "%s", "words": "About %s", "person": "A Director", "role": "Director",
                "on": {"precision": "day", "value": "2026-09-01"}, "source": {"title": "A letter"}}""".formatted(id,
                id);
    }

    @Override
    public void close() {
        database.close();
    }
}
