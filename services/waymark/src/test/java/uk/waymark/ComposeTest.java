package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be said of the container files without a container engine. */
class ComposeTest {

    private static final Path DOCKER = Path.of("../../docker");
    private static final String PINNED = "[a-z0-9./-]+:v?\\d+\\.\\d+(\\.\\d+)?[A-Za-z0-9._-]*";
    private static final String OURS = "waymark:local";

    private final JsonNode compose = yaml("compose.yaml");
    private final Map<String, JsonNode> services = new TreeMap<>();

    ComposeTest() {
        compose.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
    }

    @Test
    void everyShapeHasAProfile() {
        Map<String, Set<String>> byProfile = new TreeMap<>();
        services.forEach((name, service) -> service.path("profiles")
                .forEach(profile -> byProfile.computeIfAbsent(profile.asString(), any -> new TreeSet<>()).add(name)));
        assertThat(byProfile).containsOnlyKeys("single", "postgres", "axonserver", "observability");
        assertThat(byProfile.get("single")).containsExactly("waymark");
        assertThat(byProfile.get("postgres")).containsExactly("postgres", "proxy", "waymark-1", "waymark-2");
        assertThat(byProfile.get("axonserver")).containsExactly("axonserver", "postgres-beside-axonserver",
                "proxy-of-roles", "reading", "recording");
        assertThat(services.values()).allSatisfy(service -> assertThat(service.path("profiles")).isNotEmpty());
        byProfile.forEach((profile, names) -> names.forEach(name -> services.get(name).path("depends_on").properties()
                .forEach(needed -> assertThat(byProfile.get(profile)).as(name).contains(needed.getKey()))));
    }

    @Test
    void everyImageIsPinned() throws IOException {
        services.forEach((name, service) -> assertThat(service.path("image").asString()).as(name)
                .matches(image -> image.equals(OURS) ? service.has("build") : image.matches(PINNED)));
        assertThat(instructions("FROM")).isNotEmpty().allMatch(from -> from.split(" ")[0].matches(PINNED));
    }

    @Test
    void everyContainerIsConfined() {
        each((name, service) -> {
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(service.path("cap_drop")).as(name).hasToString("[\"ALL\"]");
            assertThat(service.path("cap_add")).as(name).allMatch(cap -> cap.asString().equals("NET_BIND_SERVICE"));
            assertThat(service.path("security_opt").toString()).as(name).contains("no-new-privileges:true");
            assertThat(service.has("build") || service.has("user")).as(name + " runs as a user").isTrue();
            assertThat(service.path("user").asString("10001")).as(name).doesNotStartWith("0").doesNotStartWith("root");
            assertThat(service.at("/deploy/resources/limits").properties()).as(name).hasSize(3);
            assertThat(service.path("tmpfs")).as(name)
                    .allMatch(place -> place.asString().endsWith("noexec,nosuid,nodev"));
            assertThat(service.has("privileged") || service.path("network_mode").isString()).as(name).isFalse();
        });
    }

    @Test
    void onlyThisMachineReachesThePublishedPorts() {
        each((name, service) -> service.path("ports")
                .forEach(port -> assertThat(port.asString()).as(name).startsWith("127.0.0.1:")));
        assertThat(compose.at("/networks/inside/internal").asBoolean()).isTrue();
        each((name, service) -> {
            if (!service.has("ports")) {
                assertThat(service.path("networks")).as(name).hasToString("[\"inside\"]");
            }
        });
    }

    /** The proxy is another machine to them: the default believes only this one. */
    @Test
    void whoIsBehindAProxyBelievesIt() {
        each((name, service) -> {
            boolean behind = service.has("build") && !service.has("ports");
            assertThat(service.path("environment").path("SERVER_FORWARD_HEADERS_STRATEGY").asString("none")).as(name)
                    .isEqualTo(behind ? "native" : "none");
            assertThat(service.path("environment").path("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES").asString(""))
                    .as(name)
                    .isEqualTo(behind ? "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16" : "");
        });
    }

    @Test
    void everyContainerSaysWhetherItIsWell() throws IOException {
        each((name, service) -> assertThat(service.has("healthcheck") || service.has("build")).as(name).isTrue());
        assertThat(instructions("HEALTHCHECK")).hasSize(1);
    }

    @Test
    void everySettingExists() throws IOException {
        Set<String> known = known();
        assertThat(known).contains("springdatasourceurl", "waymarkservices", "axonaxonserverservers");
        each((name, service) -> {
            if (service.path("image").asString().equals(OURS)) {
                service.path("environment").properties().forEach(setting -> assertThat(known).as(name)
                        .contains(normalised(setting.getKey())));
                service.path("secrets").forEach(secret -> assertThat(known).as(name)
                        .contains(normalised(secret.asString())));
            }
        });
        List<String> inImage = Stream
                .of(Files.readString(DOCKER.resolve("Dockerfile")).replace("\\\n", " ").split("\n"))
                .filter(line -> line.startsWith("ENV "))
                .flatMap(line -> Stream.of(line.substring(4).trim().split("\\s+")))
                .map(assignment -> assignment.split("=")[0]).toList();
        assertThat(inImage).hasSizeGreaterThan(3).allMatch(name -> known.contains(normalised(name)));
    }

    @Test
    void secretsAreFilesThatAreNotKeptHere() throws IOException {
        Set<String> declared = new HashSet<>();
        compose.path("secrets").properties().forEach(secret -> {
            declared.add(secret.getKey());
            assertThat(secret.getValue().path("file").asString()).isEqualTo("./secrets/" + secret.getKey());
        });
        each((name, service) -> {
            service.path("secrets").forEach(secret -> assertThat(declared).contains(secret.asString()));
            service.path("environment").properties().forEach(setting -> assertThat(setting.getKey()).as(name)
                    .matches(key -> !key.toUpperCase(Locale.ROOT).contains("PASSWORD") || key.endsWith("_FILE")));
        });
        String manual = Files.readString(DOCKER.resolve("secrets/README.md"));
        assertThat(declared).isNotEmpty().allMatch(secret -> manual.contains("`" + secret + "`"));
        assertThat(Files.readString(DOCKER.resolve("../.gitignore"))).contains("docker/secrets/*.password");
    }

    @Test
    void everyMountedFileIsThere() {
        each((name, service) -> service.path("volumes").forEach(volume -> {
            String source = volume.asString().split(":(?!-)")[0];
            if (source.startsWith("./")) {
                Stream.of("single", "postgres", "axonserver")
                        .map(shape -> source.replace("${WAYMARK_SHAPE:-single}", shape))
                        .forEach(file -> assertThat(DOCKER.resolve(file)).as(name).exists());
            } else {
                assertThat(compose.path("volumes").has(source)).as(source).isTrue();
            }
        }));
    }

    /** It would let nobody in, and the database is not prepared a second time. */
    @Test
    void noRoleIsMadeWithoutItsPassword(@TempDir Path programs) throws IOException, InterruptedException {
        Path asked = programs.resolve("asked");
        Path psql = Files.writeString(programs.resolve("psql"), "#!/bin/sh\ntouch " + asked + "\n");
        assertThat(psql.toFile().setExecutable(true)).isTrue();
        ProcessBuilder roles = new ProcessBuilder("bash", DOCKER.resolve("postgres/roles.sh").toString())
                .redirectErrorStream(true);
        roles.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        roles.environment().put("POSTGRES_USER", "postgres");
        Process running = roles.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isNotZero();
        assertThat(said).contains("waymark.database.owner.password: no readable secret");
        assertThat(asked).doesNotExist();
    }

    @Test
    void theImageRunsWithoutPrivilegesAndFromLayers() throws IOException {
        assertThat(instructions("USER")).containsExactly("10001:10001");
        assertThat(instructions("RUN")).anyMatch(run -> run.contains("groupadd --gid 10001"));
        assertThat(instructions("COPY")).filteredOn(copy -> copy.startsWith("--from=layers")).hasSize(4);
        assertThat(instructions("ADD")).isEmpty();
        assertThat(instructions("ENTRYPOINT")).hasSize(1).allMatch(entry -> entry.contains("MaxRAMPercentage"));
        assertThat(Files.readString(DOCKER.resolve("Dockerfile"))).doesNotContain("curl").doesNotContain("latest");
        assertThat(Files.isExecutable(DOCKER.resolve("health.sh"))).isTrue();
    }

    /** Prometheus asks exactly the processes of a shape. */
    @Test
    void prometheusKnowsTheProcessesOfEveryShape() {
        for (String shape : List.of("single", "postgres", "axonserver")) {
            Set<String> processes = new TreeSet<>();
            each((name, service) -> {
                if (service.has("build") && service.path("profiles").toString().contains('"' + shape + '"')) {
                    processes.add(name + ":8080");
                }
            });
            Set<String> asked = new TreeSet<>();
            yaml("prometheus/targets/" + shape + ".yaml").path(0).path("targets")
                    .forEach(target -> asked.add(target.asString()));
            assertThat(asked).isEqualTo(processes).isNotEmpty();
        }
    }

    private void each(BiConsumer<String, JsonNode> check) {
        assertThat(services).hasSizeGreaterThan(8);
        services.forEach(check);
    }

    private static List<String> instructions(String name) throws IOException {
        return Stream.of(Files.readString(DOCKER.resolve("Dockerfile")).replace("\\\n", " ").split("\n"))
                .filter(line -> line.startsWith(name + " ")).map(line -> line.substring(name.length() + 1).trim())
                .toList();
    }

    /** Settings of Waymark, and those that libraries on the classpath describe. */
    private static Set<String> known() throws IOException {
        Set<String> known = Settings.inUse().keySet().stream().map(ComposeTest::normalised)
                .collect(Collectors.toCollection(HashSet::new));
        for (URL url : Collections.list(
                ComposeTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (var metadata = url.openStream()) {
                StreamSupport.stream(JsonMapper.builder().build().readTree(metadata).path("properties").spliterator(),
                        false).map(property -> normalised(property.path("name").asString())).forEach(known::add);
            }
        }
        return known;
    }

    /** As an environment variable is compared with a setting: without regard to case, dots, dashes and underscores. */
    private static String normalised(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static JsonNode yaml(String file) {
        try {
            return JsonMapper.builder().build().valueToTree(new Yaml().load(Files.readString(DOCKER.resolve(file))));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
