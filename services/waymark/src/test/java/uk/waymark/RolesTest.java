package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.runtime.database.TestDatabase;

/** Every role alone: what it serves, what it does not, which tables it makes; and the roles together, apart. */
class RolesTest {

    /** What the runtime brings along, whatever runs. */
    private static final List<String> OF_ALL = List.of("access_log", "directory", "event_store", "processing",
            "projection_check");

    /** Something that a role serves, and with which status where nothing is recorded. */
    private record Served(String path, int status) {}

    private static final Map<String, Served> SERVED = new LinkedHashMap<>();
    private static final Map<String, String> SCHEMAS = Map.of("recording", "recording", "current-rating",
            "current_rating", "improvement-timeline", "improvement_timeline", "audit", "corrections");

    static {
        SERVED.put("recording", new Served("/api/imports", 200));
        SERVED.put("current-rating", new Served("/api/standings?rule=ilacs", 200));
        SERVED.put("improvement-timeline", new Served("/api/reports", 200));
        SERVED.put("audit", new Served("/api/audit/events", 200));
        SERVED.put("dashboard", new Served("/how-we-count", 200));
    }

    private final List<AutoCloseable> open = new ArrayList<>();

    static Stream<String> roles() {
        return SERVED.keySet().stream();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private TestDatabase database() {
        TestDatabase database = TestDatabase.create();
        open.add(database);
        return database;
    }

    private Site start(TestDatabase database, String services) {
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        ConfigurableApplicationContext context = application.run(Stream.concat(Stream.of("--server.port=0",
                "--server.address=127.0.0.1", "--waymark.samples=false", "--spring.main.banner-mode=off",
                "--waymark.password=" + RunningWaymark.PASSWORD, "--waymark.services=" + services),
                database.properties().entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()))
                .toArray(String[]::new));
        open.add(context);
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        Site site = new Site(port, null, RunningWaymark.PASSWORD);
        await(services + " is ready")
                .until(() -> site.get("/actuator/health/readiness").status() == 200);
        return site;
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleAloneServesItsOwnFromTablesOfItsOwn(String role) {
        TestDatabase database = database();
        Site site = start(database, role).as("auditor");

        SERVED.forEach((other, served) -> {
            Answer answer = site.get(served.path());
            if (other.equals(role)) {
                assertThat(answer.status()).as(served.path()).isEqualTo(served.status());
            } else {
                assertThat(answer.status()).as(served.path()).isEqualTo(404);
                assertThat(answer.body()).contains("there is nothing under this path");
            }
        });
        assertThat(site.get("/sign-in").status()).isEqualTo(200);
        assertThat(site.get("/api/openapi.json").status()).isEqualTo(200);

        TreeSet<String> expected = new TreeSet<>(OF_ALL);
        Stream.ofNullable(SCHEMAS.get(role)).forEach(expected::add);
        assertThat(database.jdbc()
                .sql("select schemaname from pg_tables where tablename = 'migrations' order by schemaname")
                .query(String.class).list()).containsExactlyElementsOf(expected);
        assertThat(database.jdbc()
                .sql("""
                     select distinct schemaname from pg_tables
                      where schemaname not in ('pg_catalog', 'information_schema') order by schemaname""")
                .query(String.class).list()).containsExactlyElementsOf(expected);
    }

    @Test
    void rolesApartAreOneInstallation() {
        TestDatabase database = database();
        Site recording = start(database, "recording").as("recorder");
        Site readers = start(database, "current-rating,improvement-timeline");
        Site audit = start(database, "audit,dashboard").as("auditor");

        Answer imported = recording.postCsv("/api/imports",
                """
                urn,name,region,authority_type,ons_code,dfe_code,established,statistical_neighbours,note
                80566,Sunderland,North East,Metropolitan District,E08000024,394,,,
                """);
        assertThat(imported.status()).as(imported.body()).isEqualTo(202);
        await("import").untilAsserted(
                () -> assertThat(recording.get("/api/imports/" + imported.at("/id")).at("/state")).isEqualTo("done"));
        long version = RatingsRecorded.record(recording, "80566", 1);

        assertThat(readers.get("/api/authorities/80566/rating?minVersion=" + version).at("/overall"))
                .isEqualTo("good");
        assertThat(readers.get("/api/authorities/80566/timeline?minVersion=" + version).body()).contains("rated-1");
        assertThat(audit.get("/api/audit/authorities/80566/events").body()).contains("rated-1");
        assertThat(audit.get("/").status()).isEqualTo(200);
        for (Site process : List.of(recording, readers, audit)) {
            await("what others project").untilAsserted(
                    () -> assertThat(process.as("admin").get("/api/projections").json()).hasSize(3)
                            .allSatisfy(one -> assertThat(one.path("caughtUp").asBoolean()).isTrue())
                            .extracting(one -> one.path("name").asString())
                            .containsExactlyInAnyOrder("corrections", "current-rating", "improvement-timeline"));
        }
    }

    @Test
    void aRoleThatDoesNotExistIsRefusedBeforeAnythingIsBegun() {
        TestDatabase database = database();
        assertThatThrownBy(() -> start(database, "current-rating,adit"))
                .hasMessage("waymark.services names unknown services [adit]; known are "
                        + "[audit, current-rating, dashboard, improvement-timeline, recording]");
        assertThat(database.jdbc().sql("select count(*) from pg_tables where tablename = 'migrations'")
                .query(Integer.class).single()).isZero();
    }
}
