package uk.waymark.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.Answer;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;

/** What Waymark promises whichever store keeps its events, checked on Axon Server, the samples in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AxonServerContract {

    /** What an answer rests on, and instants at which this record was made: they differ between two records. */
    private static final String OWN = "\"(knownAt|position|version|recordedAt|eventId|corrects|correlationId|"
            + "causationId|actor)\" ?: ?(\"[^\"]*\"|\\d+|\\{[^}]*\\}),?";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final ServerUnderTest server;
    private TestDatabase database;
    private Installation waymark;
    private boolean gone;

    AxonServerContract(ServerUnderTest server) {
        this.server = server;
    }

    @BeforeAll
    void start() {
        database = TestDatabase.create();
        waymark = Installation.onAxonServer(server.address(), database).ready();
    }

    @AfterAll
    void stop() {
        if (waymark != null) {
            waymark.close();
        }
        database.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/standings?on=2021-08-20&rule=ilacs",
        "/api/standings?on=2021-08-20&rule=any-framework",
        "/api/standings?on=2026-08-20&rule=any-framework", "/api/authorities/80543/rating?on=2019-01-01",
        "/api/authorities/80543/timeline", "/api/authorities/80573/rating?on=2026-09-01",
        "/api/leaps?from=inadequate&to=good&rule=any-framework", "/api/export/inspections.csv",
        "/api/authorities/80543/rating?knownAt=2001-01-01T00:00:00Z"})
    void answersAsOnPostgreSql(String path) {
        Site other = RunningWaymark.shared().site();
        assertThat(told(site().get(asOfTheSamples(site(), path))))
                .isEqualTo(told(other.get(asOfTheSamples(other, path))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit/authorities/80543/state?on=2021-08-20",
        "/api/audit/authorities/80543/explain?on=2021-08-20", "/api/audit/authorities/80543/replay"})
    void auditsAsOnPostgreSql(String path) {
        Site auditor = site().as("auditor");
        Site other = RunningWaymark.shared().site().as("auditor");
        assertThat(told(auditor.get(asOfTheSamples(auditor, path))))
                .isEqualTo(told(other.get(asOfTheSamples(other, path))));
    }

    /** Asked for what was known when the first import ended: whatever tests record since, both hold the samples then. */
    private static String asOfTheSamples(Site site, String path) {
        if (path.contains("knownAt")) {
            return path;
        }
        JsonNode imports = site.as("recorder").get("/api/imports?size=500").json().at("/items");
        return path + (path.contains("?") ? "&" : "?") + "knownAt="
                + imports.get(imports.size() - 1).at("/finishedAt").asString();
    }

    @Test
    void saysWhereAnEventStandsWhoeverIsAsked() {
        Answer receipt = recorded(say("80544", "said-1", null));
        long position = receipt.json().at("/position").asLong();
        assertThat(position).isPositive();
        assertThat(site().get("/api/standings?minPosition=" + position).json().at("/position").asLong())
                .isGreaterThanOrEqualTo(position);
        assertThat(site().get("/api/authorities/80544/timeline?kind=statement&minVersion=" + receipt.at("/version"))
                .body()).contains("said-1");
        Answer events = site().as("auditor").get("/api/audit/authorities/80544/events?size=500");
        JsonNode newest = events.json().at("/items").get(events.json().at("/items").size() - 1);
        assertThat(newest.at("/position").asLong()).isEqualTo(position);
        assertThat(newest.at("/eventId").asString()).isEqualTo(receipt.at("/eventIds/0"));
        assertThat(newest.at("/recordedAt").asString()).isEqualTo(receipt.at("/recordedAt"));
        Answer all = site().as("auditor").get("/api/audit/events?after=" + (position - 1) + "&size=1");
        assertThat(all.body()).contains(receipt.at("/eventIds/0"));
    }

    @Test
    void ofManyThatExpectOneVersionOneWins() {
        long version = recorded(say("80545", "raced-0", null)).json().at("/version").asLong();
        List<Answer> answers = new ArrayList<>();
        List<Thread> writers = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String id = "raced-" + i;
            writers.add(Thread.startVirtualThread(() -> {
                Answer answer = site().as("recorder").post("/api/authorities/80545/statements", statement(id),
                        "If-Match", "\"" + version + "\"");
                synchronized (answers) {
                    answers.add(answer);
                }
            }));
        }
        writers.forEach(AxonServerContract::join);
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409)
                .allSatisfy(lost -> assertThat(lost.body()).contains("version_is_current"));
    }

    @Test
    void answersTheSameRequestOnce() {
        Answer first = recorded(say("80546", "once", "key-1"));
        Answer again = say("80546", "once", "key-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(say("80546", "another", "key-1").status()).isEqualTo(409);
    }

    @Test
    void tellsWhatARuleRefuses() {
        recorded(say("80547", "taken", null));
        Answer other = site().as("recorder").post("/api/authorities/80547/statements",
                statement("taken").replace("A Director", "Somebody Else"));
        assertThat(other.status()).as(other.body()).isEqualTo(422);
        assertThat(other.json().at("/errors/0/rule").asString()).isNotEmpty();
        assertThat(say("80547", "taken", null).status()).isEqualTo(200);
    }

    @Test
    void correctsWhatWasRecordedWrongly() {
        Answer said = recorded(say("80548", "misheard", null));
        Site admin = site().as("admin");
        recorded(admin.post("/api/authorities/80548/corrections", correction("p1", said.at("/eventIds/0"))));
        String proposal = "/api/authorities/80548/corrections/p1";
        assertThat(admin.get(proposal + "/preview").status()).isEqualTo(200);
        assertThat(admin.post(proposal + "/approval", "{}").status()).as("one's own").isEqualTo(422);
        Answer approved = site().as("admin2").post(proposal + "/approval", "{}");
        assertThat(approved.status()).as(approved.body()).isEqualTo(201);
        assertThat(site().get("/api/authorities/80548/timeline?kind=statement&minVersion=" + approved.at("/version"))
                .body()).contains("Put right").contains("\"corrections\"");
        assertThat(site().get("/api/authorities/80548/timeline?kind=statement&knownAt=" + said.at("/recordedAt"))
                .body()).doesNotContain("Put right").contains("misheard");
        assertThat(site().as("auditor").get("/api/audit/authorities/80548/difference?from=" + said.at("/recordedAt"))
                .status()).isIn(200, 400);
        assertThat(site().as("auditor").get("/api/audit/authorities/80548/previous-versions").body())
                .contains("Put right");
        await("the queue").untilAsserted(() -> assertThat(
                admin.get("/api/corrections/p1?urn=80548").at("/state")).isEqualTo("approved"));
    }

    @Test
    void carriesEveryOtherKindOfCommand() {
        String authority = "/api/authorities/80561";
        Site recorder = site().as("recorder");
        recorded(recorder.post(authority + "/inspections",
                """
                {"inspectionId": "carried", "inspectionType": "standard", "scope": "whole_service",
                 "visits": [{"start": "2026-05-11", "end": "2026-05-15"}], "leadInspectors": ["An Inspector"],
                 "judgements": [{"code": "impact_of_leaders", "grade": "good"},
                                {"code": "help_and_protection", "grade": "good"},
                                {"code": "in_care", "grade": "good"}, {"code": "care_leavers", "grade": "good"}]}"""));
        recorded(recorder.post(authority + "/action-plans", """
                                                            {"planId": "plan", "inspectionId": "carried",
                                                             "submitted": "2026-07-01", "draft": true}"""));
        recorded(recorder.post(authority + "/milestones",
                """
                {"milestoneId": "step", "planId": "plan", "title": "A step",
                 "reached": {"precision": "day", "value": "2026-08-03"}}"""));
        recorded(recorder.post(authority + "/visits",
                """
                {"visitId": "visit", "kind": "monitoring_visit", "detail": "Seen",
                 "started": {"precision": "day", "value": "2026-03-02"}}"""));
        String said = recorded(say("80561", "disputed", null)).at("/eventIds/0");
        String corrections = authority + "/corrections";
        recorded(site().as("admin").post(corrections, correction("rejected", said)));
        recorded(site().as("admin2").post(corrections + "/rejected/rejection", "{\"reason\": \"It was heard so\"}"));
        recorded(site().as("admin").post(corrections, correction("withdrawn", said)));
        recorded(site().as("admin").post(corrections + "/withdrawn/withdrawal", "{\"reason\": \"Mine was wrong\"}"));
        assertThat(site().get(authority + "/timeline").body()).doesNotContain("Put right");
    }

    private static String correction(String id, String corrects) {
        return """
               {"proposalId": "%s", "command": "CorrectStatement", "corrects": "%s", "reason": "The letter says so",
                "evidence": {"note": "page 1"}, "changes": {"words": "Put right"}}""".formatted(id, corrects);
    }

    @Test
    void rebuildsAndFindsNothingDifferent() {
        Site admin = site().as("admin");
        for (String projection : List.of("current-rating", "improvement-timeline")) {
            String rebuild = "/api/projections/" + projection + "/rebuild";
            assertThat(admin.post(rebuild, "").status()).isEqualTo(202);
            await("rebuild").untilAsserted(() -> assertThat(
                    admin.get(rebuild).at("/state")).isEqualTo("finished"));
            assertThat(admin.get(rebuild).json().at("/differing")).as(admin.get(rebuild).body()).isEmpty();
        }
        String check = "/api/projections/check";
        assertThat(admin.post(check, "").status()).isEqualTo(202);
        await("check").untilAsserted(() -> assertThat(
                admin.get(check).at("/state")).isEqualTo("finished"));
        assertThat(admin.get(check).json().at("/differences").asLong()).isZero();
    }

    @Test
    void exportsEveryEventOnceInOrder() {
        List<String> lines = site().as("auditor").get("/api/audit/events.jsonl").body().lines().toList();
        assertThat(lines.size()).isBetween(1_000, (int) waymark.bean(StoredEvents.class).count());
        List<Long> positions = lines.stream().map(line -> JSON.readTree(line).at("/position").asLong()).toList();
        assertThat(positions).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aRecordMovesToPostgreSql(@TempDir Path folder) throws IOException {
        try (TestDatabase target = TestDatabase.create()) {
            Path events = moved(Store.onAxonServer(server.address(), database), Store.onPostgreSql(target), folder);
            try (Installation moved = Installation.onPostgreSql(target).ready()) {
                assertThat(BothClocks.answers(moved.site(), events)).isEqualTo(BothClocks.answers(site(), events));
            }
        }
    }

    @Test
    void aRecordMovesFromPostgreSql(@TempDir Path folder) throws IOException {
        Optional<ServerUnderTest> another = server.anotherOne();
        assumeTrue(another.isPresent(), "nobody named a second server");
        try (ServerUnderTest empty = another.get(); TestDatabase target = TestDatabase.create()) {
            Store there = Store.onAxonServer(empty.address(), target);
            Path events = moved(Store.of(RunningWaymark.shared()), there, folder);
            try (Installation moved = Installation.onAxonServer(empty.address(), target).ready()) {
                assertThat(BothClocks.answers(moved.site(), events))
                        .isEqualTo(BothClocks.answers(RunningWaymark.shared().site(), events));
            }
            assertThat(there.fill(events)).as("what is not empty is not filled").isEqualTo(3);
        }
    }

    /** @return what was exported from the one, and again from the other */
    private static Path moved(Store from, Store to, Path folder) {
        Path events = folder.resolve("events.jsonl");
        Path again = folder.resolve("again.jsonl");
        assertThat(from.export(events)).as("export").isZero();
        assertThat(to.fill(events)).as("import").isZero();
        assertThat(to.export(again)).as("export again").isZero();
        assertThat(again).hasSameBinaryContentAs(events);
        return events;
    }

    @Test
    void recordsInOneProcessAndReadsInAnother() {
        try (Installation readers = Installation.onAxonServer(server.address(), database,
                "--waymark.services=current-rating,improvement-timeline,audit").ready();
                Installation recorder = Installation.onAxonServer(server.address(), database,
                        "--waymark.services=recording").ready()) {
            Answer receipt = recorded(recorder.site().as("recorder").post("/api/authorities/80550/statements",
                    statement("elsewhere")));
            assertThat(readers.site().get("/api/authorities/80550/timeline?kind=statement&minVersion="
                    + receipt.at("/version")).body()).contains("elsewhere");
            assertThat(readers.site().as("auditor").get("/api/audit/authorities/80550/events?size=500").body())
                    .contains(receipt.at("/eventIds/0"));
            assertThat(readers.site().as("recorder").post("/api/authorities/80550/statements", statement("not here"))
                    .status()).isEqualTo(404);
        }
    }

    @Test
    void saysSoWhileTheServerIsGoneAndGoesOnAfterwards() {
        assumeTrue(server.canBeKilled(), "nobody said how to kill the server");
        recorded(say("80551", "before", null));
        try (Listener listener = Listener.to(site().port(), "/api/authorities/80551/timeline/stream")) {
            kill();
            await("health")
                    .until(() -> site().get("/actuator/health").status() == 503);
            await("its reason").untilAsserted(() -> assertThat(
                    site().as("admin").get("/actuator/health").at("/components/axonServer/details/reason"))
                    .startsWith("UNAVAILABLE: "));
            assertThat(site().get("/actuator/health").body()).doesNotContain("UNAVAILABLE");
            assertThat(site().get("/api/standings?on=2021-08-20&rule=ilacs").json().at("/counts/outstanding").asInt())
                    .isEqualTo(18);
            assertThat(site().get("/actuator/health/readiness").status()).as("reads go on").isEqualTo(200);
            long begun = System.nanoTime();
            unavailable(say("80551", "meanwhile", "key-2"));
            unavailable(site().as("auditor").get("/api/audit/authorities/80551/events"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(25));

            restart();
            await("health")
                    .until(() -> site().get("/actuator/health").status() == 200);
            Answer sentAgain = say("80551", "meanwhile", "key-2");
            assertThat(sentAgain.status()).as(sentAgain.body()).isEqualTo(201);
            Answer after = recorded(say("80551", "after", null));
            String timeline = site().get("/api/authorities/80551/timeline?kind=statement&minVersion="
                    + after.at("/version")).body();
            assertThat(timeline).containsOnlyOnce("\"statementId\":\"before\"")
                    .containsOnlyOnce("\"statementId\":\"meanwhile\"")
                    .containsOnlyOnce("\"statementId\":\"after\"");
            versionsWithoutGap("80551");
            await("the stream").untilAsserted(
                    () -> assertThat(listener.heard().toString()).contains("What was said in after"));
            assertThat(listener.told()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void anImportWaitsForTheServer() {
        assumeTrue(server.canBeKilled(), "nobody said how to kill the server");
        StoredEvents stored = waymark.bean(StoredEvents.class);
        long before = stored.count();
        List<String> names = List.of("Shropshire", "Slough", "Solihull", "Somerset", "South Gloucestershire");
        StringBuilder csv = new StringBuilder(
                "statement_id,urn,authority,on,person,role,words,confidence,source_title,source_link\r\n");
        for (int i = 0; i < 300; i++) {
            csv.append("imported-%d,%d,%s,2026-09-01,A Director,Director,Words %d,secondary,A letter,\r\n".formatted(i,
                    80552 + i % 5, names.get(i % 5), i));
        }
        Answer begun = site().as("recorder").postCsv("/api/imports?kind=statements", csv.toString());
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String job = "/api/imports/" + begun.at("/id");
        await("part of it").pollInterval(Duration.ofMillis(10)).atMost(Duration.ofMinutes(1)).until(() -> {
            Answer now = site().as("recorder").get(job);
            assertThat(now.at("/state")).as(now.body()).isIn("checking", "running");
            return stored.count() > before + 50;
        });
        kill();
        await("health").until(() -> site().get("/actuator/health").status() == 503);
        assertThat(site().as("recorder").get(job).at("/state")).isEqualTo("running");
        restart();
        await("the rest").atMost(Duration.ofMinutes(2)).untilAsserted(
                () -> assertThat(site().as("recorder").get(job).at("/state")).isEqualTo("done"));
        assertThat(site().as("recorder").get(job).json().at("/rows/added").asInt()).isEqualTo(300);
        assertThat(stored.count()).isEqualTo(before + 300);
        for (int urn = 80552; urn < 80557; urn++) {
            versionsWithoutGap(String.valueOf(urn));
        }
    }

    @Test
    void aProcessThatStartsWithoutTheServerIsReadyWhenItComes() {
        assumeTrue(server.canBeKilled(), "nobody said how to kill the server");
        kill();
        try (TestDatabase empty = TestDatabase.create();
                Installation early = Installation.onAxonServer(server.address(), empty,
                        "--waymark.services=current-rating,improvement-timeline")) {
            assertThat(early.site().get("/actuator/health/readiness").status()).isEqualTo(503);
            restart();
            early.ready();
            assertThat(early.site().get("/api/standings?on=2021-08-20&rule=ilacs").json().at("/counts/outstanding")
                    .asInt()).isEqualTo(18);
        }
    }

    private void kill() {
        gone = true;
        server.kill();
    }

    @AfterEach
    void restart() {
        if (gone) {
            server.restart();
            gone = false;
        }
    }

    private void versionsWithoutGap(String urn) {
        List<StoredEvent> events = waymark.bean(StoredEvents.class).ofAuthority(urn, -1);
        assertThat(events).extracting(StoredEvent::version)
                .isEqualTo(LongStream.range(0, events.size()).boxed().toList());
        assertThat(events).extracting(StoredEvent::eventId).doesNotHaveDuplicates();
    }

    private static void unavailable(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.at("/type")).isEqualTo("urn:waymark:problem:event-store-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    final Site site() {
        return waymark.site();
    }

    final Installation waymark() {
        return waymark;
    }

    final Answer say(String urn, String id, String key) {
        String path = "/api/authorities/" + urn + "/statements";
        return key == null
                ? site().as("recorder").post(path, statement(id))
                : site().as("recorder").post(path, statement(id), "Idempotency-Key", key);
    }

    static String statement(String id) {
        return """
               {"statementId": "%s", "words": "What was said in %s", "person": "A Director", "role": "Director",
                "on": {"precision": "day", "value": "2026-09-01"}, "source": {"title": "A letter"}}""".formatted(id,
                id);
    }

    static Answer recorded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String told(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(OWN, "");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
