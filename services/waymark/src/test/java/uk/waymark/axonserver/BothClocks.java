package uk.waymark.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.Answer;
import uk.waymark.Site;

/** What a record answers on several days, as known at several instants of its own making. */
final class BothClocks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BothClocks() {}

    /**
     * By path, without positions, which are a store's own.
     *
     * @param exported names the instants: after a third of its events, after two thirds, after all
     */
    static Map<String, JsonNode> answers(Site site, Path exported) throws IOException {
        List<String> lines = Files.readAllLines(exported);
        int events = lines.size() - 2;
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (int event : List.of(events / 3, 2 * events / 3, events)) {
            String knownAt = "knownAt=" + JSON.readTree(lines.get(event)).at("/recordedAt").asString();
            for (String on : List.of("2015-06-01", "2018-10-01", "2021-08-20", "2026-09-01")) {
                keep(answers, site, "/api/standings?rule=any-framework&on=" + on + "&" + knownAt);
                keep(answers, site, "/api/authorities/80543/rating?on=" + on + "&" + knownAt);
                keep(answers, site.as("auditor"), "/api/audit/authorities/80543/state?on=" + on + "&" + knownAt);
            }
            keep(answers, site, "/api/authorities/80543/timeline?" + knownAt);
            keep(answers, site, "/api/leaps?from=inadequate&to=good&rule=any-framework&" + knownAt);
        }
        assertThat(answers.values().stream().map(answer -> answer.at("/counts")).distinct().count())
                .as("different standings, so that the clocks are told apart").isGreaterThan(6);
        return answers;
    }

    private static void keep(Map<String, JsonNode> answers, Site site, String path) {
        Answer answer = site.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        answers.put(path, ((ObjectNode) answer.json()).remove(List.of("position")));
    }
}
