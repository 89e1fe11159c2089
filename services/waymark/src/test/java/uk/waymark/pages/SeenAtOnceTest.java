package uk.waymark.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;

/**
 * How long it takes from sending a publication until two others, each in a browser of their own, see the counts and the
 * rug move and are told so.
 */
@OnRealBrowser
class SeenAtOnceTest {

    private static final int PUBLICATIONS = 20;
    /** A second where nothing else runs. What else this machine does may delay many, but not each. */
    private static final long A_QUARTER_OF_THEM_MILLIS = 1_500;
    private static final String BRISTOL = "80441";
    private static final String GRADE = "#rug tr:has(a[href='/authorities/" + BRISTOL + "']) .wm-cell >> nth=0";
    private static final List<String> STAGES = List.of("change", "counts", "rug", "news");

    /** Notes when a change arrives over the stream, and when counts, the row and the news last changed. */
    private static final String WATCH = """
                                        window.seen = {}
                                        const Stream = window.EventSource
                                        window.EventSource = class extends Stream {
                                          constructor(...all) {
                                            super(...all)
                                            this.addEventListener('change', () => { window.seen.change ??= Date.now() })
                                          }
                                        }
                                        window.grade = () => document.querySelector('#rug tbody a[href="/authorities/80441"]')
                                          ?.closest('tr').querySelector('.wm-cell').dataset.grade
                                        window.watch = wanted => {
                                          window.seen = {}
                                          const counts = document.getElementById('standings').innerText
                                          const told = document.getElementById('live-news').innerText
                                          const look = () => {
                                            const seen = window.seen
                                            if (!seen.counts && document.getElementById('standings').innerText !== counts) seen.counts = Date.now()
                                            if (!seen.rug && window.grade() === wanted) seen.rug = Date.now()
                                            const news = document.getElementById('live-news').innerText
                                            if (!seen.news && news && news !== told) seen.news = Date.now()
                                          }
                                          window.watching?.disconnect()
                                          window.watching = new MutationObserver(look)
                                          window.watching.observe(document.body, {childList: true, subtree: true, characterData: true})
                                        }""";

    private final Site recorder = RunningWaymark.shared().site().as("recorder");

    @Test
    void twentyPublicationsReachTwo(Visitor one, Visitor other) {
        List<Visitor> watching = List.of(one, other);
        for (Visitor visitor : watching) {
            visitor.page().addInitScript(WATCH);
            visitor.open("/").sees("#live", "Live");
        }
        Map<String, List<Long>> took = Map.of("change", new ArrayList<>(), "counts", new ArrayList<>(), "rug",
                new ArrayList<>(), "news", new ArrayList<>());
        for (int i = 0; i < PUBLICATIONS; i++) {
            String grade = i % 2 == 0 ? "good" : "requires_improvement";
            LocalDate day = LocalDate.of(2025, 1, 6).plusDays(3L * i);
            inspected("at-once-" + i, day, grade);
            watching.forEach(visitor -> visitor.page().evaluate("wanted => window.watch(wanted)", grade));
            long sent = System.currentTimeMillis();
            publish("at-once-" + i, day.plusDays(40));
            for (Visitor visitor : watching) {
                visitor.page().waitForFunction("() => window.seen.counts && window.seen.rug && window.seen.news");
                for (String stage : STAGES) {
                    took.get(stage).add(
                            ((Number) visitor.page().evaluate("stage => window.seen[stage]", stage)).longValue()
                                    - sent);
                }
            }
        }
        assertThat(one.find(GRADE).getAttribute("data-grade")).isEqualTo("requires_improvement");
        STAGES.forEach(stage -> System.out.printf("ms from sending a publication to its %s: p50 %d, p95 %d, most %d%n",
                stage, at(took.get(stage), 50), at(took.get(stage), 95), at(took.get(stage), 100)));
        assertThat(Stream.of("counts", "rug", "news").mapToLong(stage -> at(took.get(stage), 25)))
                .as("a quarter of them, of " + took).allMatch(millis -> millis < A_QUARTER_OF_THEM_MILLIS);
    }

    private static long at(List<Long> all, int percent) {
        List<Long> sorted = all.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private void inspected(String id, LocalDate day, String grade) {
        accepted(recorder.post("/api/authorities/" + BRISTOL + "/inspections",
                """
                {"inspectionId": "%s", "inspectionType": "standard", "scope": "whole_service",
                 "visits": [{"start": "%s", "end": "%s"}],
                 "judgements": [{"code": "overall_effectiveness", "grade": "%s"},
                                {"code": "impact_of_leaders", "grade": "good"}, {"code": "help_and_protection", "grade": "good"},
                                {"code": "in_care", "grade": "good"}, {"code": "care_leavers", "grade": "good"}]}"""
                        .formatted(id, day, day.plusDays(1), grade)));
    }

    private void publish(String id, LocalDate day) {
        accepted(recorder.post("/api/authorities/" + BRISTOL + "/inspections/" + id + "/publication",
                "{\"publicationDate\": \"" + day + "\", \"link\": \"https://example.org/" + id + "\"}"));
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
