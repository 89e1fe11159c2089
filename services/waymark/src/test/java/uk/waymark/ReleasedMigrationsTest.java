package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

/** Installations go forward from the first release on: its scripts never change, and its tables become those of today. */
class ReleasedMigrationsTest {

    private static final String STRUCTURE = """
                                            select 'column ' || c.oid::regclass || ' ' || a.attname || ' ' ||
                                                format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || a.attidentity::text
                                                || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
                                              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                                and not a.attisdropped
                                              left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                                             where %1$s and c.relkind in ('r', 'v')
                                            union all
                                            select 'grants ' || c.oid::regclass || ' ' || coalesce(c.relacl::text, '')
                                              from pg_class c where %1$s and c.relkind in ('r', 'v', 'S')
                                            union all
                                            select 'grants ' || c.oid::regclass || ' ' || a.attname || ' ' || a.attacl::text
                                              from pg_class c join pg_attribute a on a.attrelid = c.oid
                                             where %1$s and a.attacl is not null
                                            union all
                                            select 'index ' || pg_get_indexdef(c.oid) from pg_class c
                                             where %1$s and c.relkind = 'i'
                                            union all
                                            select 'view ' || c.oid::regclass || pg_get_viewdef(c.oid) from pg_class c
                                             where %1$s and c.relkind = 'v'
                                            union all
                                            select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' ||
                                                pg_get_constraintdef(o.oid)
                                              from pg_constraint o join pg_class c on c.oid = o.conrelid where %1$s
                                            union all
                                            select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t
                                              join pg_class c on c.oid = t.tgrelid where %1$s and not t.tgisinternal
                                            union all
                                            select 'function ' || pg_get_functiondef(p.oid) from pg_proc p
                                             where p.pronamespace in (select oid from pg_namespace
                                               where nspname !~ '^pg_' and nspname not in ('information_schema', 'public'))
                                            order by 1"""
            .formatted("""
                       c.relnamespace in (select oid from pg_namespace
                         where nspname !~ '^pg_'
                         and nspname not in ('information_schema', 'public'))""");

    @TempDir
    Path folder;

    @Test
    void neverChange() throws Exception {
        for (Map.Entry<String, String> script : released().entrySet()) {
            Resource file = new ClassPathResource(script.getKey());
            assertThat(file.exists()).as("%s was released, and is gone", script.getKey()).isTrue();
            assertThat(sha256(file)).as("%s was released, and has changed: write another script that comes after it",
                    script.getKey()).isEqualTo(script.getValue());
        }
    }

    @Test
    void areFollowedByThoseThatCameLater() throws IOException {
        Map<String, String> released = released();
        for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*__*.sql")) {
            String path = script.getURL().getPath().replaceFirst(".*/(db/[^/]+/[^/]+)$", "$1");
            if (!released.containsKey(path) && !path.startsWith("db/toy/")) {
                assertThat(released.keySet().stream().filter(old -> folderOf(old).equals(folderOf(path))))
                        .as("%s comes before one that installations have run already", path)
                        .allSatisfy(old -> assertThat(version(path)).isGreaterThan(version(old)));
            }
        }
    }

    @Test
    void leadFromTheFirstReleaseToToday() throws Exception {
        try (TestDatabase fresh = TestDatabase.create(); TestDatabase old = TestDatabase.create()) {
            ConfigurableApplicationContext today = start(fresh);
            List<Migrations> all = new ArrayList<>(today.getBeansOfType(Migrations.class).values());
            today.close();
            old.migrate(all.stream().map(this::asReleased).filter(m -> !m.locations().isEmpty())
                    .toArray(Migrations[]::new));
            assertThat(structure(old)).as("there is something to migrate").isNotEqualTo(structure(fresh));
            load(old);

            ConfigurableApplicationContext migrated = start(old);
            try {
                assertThat(structure(old)).containsExactlyElementsOf(structure(fresh));
                answersAsItDid(new Site(((WebServerApplicationContext) migrated).getWebServer().getPort(), null,
                        RunningWaymark.PASSWORD));
            } finally {
                migrated.close();
            }
        }
    }

    private static void answersAsItDid(Site site) {
        await()
                .until(() -> site.get("/actuator/health/readiness").status() == 200);
        Answer then = site.get("/api/authorities/80566/rating?on=2019-01-01");
        assertThat(then.at("/overall")).as(then.body()).isEqualTo("inadequate");
        assertThat(site.get("/api/standings?on=2021-08-20&rule=any-framework").json().at("/counts/outstanding").asInt())
                .isEqualTo(1);
        Answer open = site.as("admin").get("/api/corrections?state=open");
        assertThat(open.json().at("/total").asInt()).as(open.body()).isEqualTo(1);
        assertThat(open.at("/items/0/evidence/note"))
                .as("what the rows of the first release lack is in them now: %s", open.body())
                .isEqualTo("inspections.csv line 2");
        Answer said = site.as("recorder").post("/api/authorities/80566/statements",
                """
                {"statementId": "after-upgrade", "words": "Still here", "person": "A Director", "role": "Director",
                 "on": {"precision": "day", "value": "2026-09-01"}, "source": {"title": "A letter"}}""");
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        assertThat(site.get("/api/authorities/80566/timeline?minVersion=" + said.at("/version")).body())
                .contains("Still here");
        assertThat(site.as("admin").post("/api/projections/check", "").status()).isEqualTo(202);
        await().until(
                () -> site.as("admin").get("/api/projections/check").at("/state").equals("finished"));
        assertThat(site.as("admin").get("/api/projections/check").json().at("/differences").asInt()).isZero();
    }

    /** The same, with the scripts of the first release only. */
    private Migrations asReleased(Migrations migrations) {
        List<String> locations = new ArrayList<>();
        for (String location : migrations.locations()) {
            String below = location.replace("classpath:", "") + "/";
            released().keySet().stream().filter(script -> script.startsWith(below)).forEach(this::copy);
            if (Files.isDirectory(folder.resolve(below))) {
                locations.add("filesystem:" + folder.resolve(below));
            }
        }
        return new Migrations(migrations.schema(), locations);
    }

    private void copy(String script) {
        try {
            Path target = folder.resolve(script);
            Files.createDirectories(target.getParent());
            Files.writeString(target, new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
                "--waymark.password=" + RunningWaymark.PASSWORD, "--waymark.samples=false",
                "--spring.main.banner-mode=off"));
        database.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        return application.run(arguments.toArray(String[]::new));
    }

    /** What the first release had stored: two authorities, their inspections, an import that differs. */
    private static void load(TestDatabase database) throws SQLException, IOException {
        List<String> lines = new ClassPathResource("released/first-release.sql")
                .getContentAsString(StandardCharsets.UTF_8).lines().toList();
        try (Connection owner = database.owner(); var statement = owner.createStatement()) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("copy ")) {
                    int end = i + lines.subList(i, lines.size()).indexOf("\\.");
                    owner.unwrap(PGConnection.class).getCopyAPI().copyIn(lines.get(i),
                            new StringReader(String.join("\n", lines.subList(i + 1, end)) + "\n"));
                    i = end;
                } else {
                    statement.execute(lines.get(i));
                }
            }
        }
    }

    private static List<String> structure(TestDatabase database) throws SQLException {
        List<String> structure = new ArrayList<>();
        try (Connection owner = database.owner();
                var rows = owner.createStatement().executeQuery(STRUCTURE)) {
            String name = owner.getCatalog();
            while (rows.next()) {
                structure.add(rows.getString(1).replaceAll("\\b" + name, "waymark"));
            }
        }
        return structure;
    }

    private static Map<String, String> released() {
        try {
            Map<String, String> sums = new LinkedHashMap<>();
            new ClassPathResource("released/SHA256SUMS").getContentAsString(StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("  ")).forEach(line -> sums.put(line[1], line[0]));
            return sums;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** {@code 2} for {@code V2__x.sql}, {@code 0.2} for {@code V0_2__x.sql}. */
    private static double version(String path) {
        return Double.parseDouble(path.replaceFirst(".*/V([0-9_]+?)__.*", "$1").replace('_', '.'));
    }

    private static String sha256(Resource file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray()));
    }
}
