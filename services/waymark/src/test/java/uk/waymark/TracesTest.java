package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.runtime.database.TestDatabase;

class TracesTest {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @Test
    void aRequestItsCommandItsEventAndTheProjectionsAreOneTrace() {
        try (TestDatabase database = TestDatabase.create();
                ConfigurableApplicationContext traced = start(database)) {
            Site site = new Site(((WebServerApplicationContext) traced).getWebServer().getPort(), null,
                    RunningWaymark.PASSWORD);
            await("readiness")
                    .until(() -> site.get("/actuator/health/readiness").status() == 200);
            Installation.register(site);
            exporter.reset();

            Answer answer = site.as("recorder").post(Installation.AUTHORITY + "/statements",
                    Installation.statement("traced"), "Idempotency-Key", "xyzzy");
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);

            await("spans").untilAsserted(() -> {
                List<SpanData> trace = trace("http post " + "/api/authorities/{urn}/statements");
                assertThat(trace).extracting(SpanData::getName).as("names").anyMatch(n -> n.contains("dispatchCommand"))
                        .anyMatch(n -> n.contains("handleCommand")).anyMatch(n -> n.contains("publishEvent"));
                assertThat(trace.stream().filter(span -> span.getName().startsWith("StreamingEventProcessor.process")))
                        .as("handled by each projection").hasSizeGreaterThanOrEqualTo(3);
                assertThat(rootsOf(trace)).as("spans without a parent in the trace").hasSize(1);
            });
            assertThat(said()).noneMatch(value -> value.contains("xyzzy"))
                    .noneMatch(value -> value.contains("A Director"));
            exporter.reset();
            String inspections = Installation.AUTHORITY + "/inspections";
            assertThat(site.as("recorder").post(inspections + "/xyzzy/publication?xyzzy=1", "{\"note\": \"xyzzy\"}")
                    .status()).isBetween(400, 499);
            assertThat(site.as("recorder").post(inspections, "{\"inspectionId\": \"xyzzy\", \"scope\": \"xyzzy\"}")
                    .status()).isBetween(400, 499);
            assertThat(site.as("recorder").post(Installation.AUTHORITY + "/action-plans",
                    "{\"planId\": \"xyzzy-plan\", \"inspectionId\": \"xyzzy\", \"submitted\": \"2026-07-01\"}")
                    .status())
                    .isBetween(400, 499);
            await("spans of refusals").until(() -> exporter.getFinishedSpanItems()
                    .stream().filter(span -> span.getKind() == SpanKind.SERVER).count() >= 3);
            assertThat(said()).isNotEmpty().noneMatch(value -> value.contains("xyzzy"));
        }
    }

    @Test
    void thereAreNoneUnlessTheyAreAskedFor() {
        ConfigurableApplicationContext running = RunningWaymark.shared().context();
        assertThat(running.getBeanProvider(OpenTelemetry.class)).isEmpty();
        assertThat(running.getBeanProvider(io.micrometer.tracing.Tracer.class)).isEmpty();
        assertThat(running.getBean(SpanFactory.class)).isSameAs(NoOpSpanFactory.INSTANCE);
    }

    private ConfigurableApplicationContext start(TestDatabase database) {
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("inMemorySpanExporter", exporter));
        return application.run(Stream.concat(
                Map.of("server.port", "0", "server.address", "127.0.0.1", "waymark.samples", "false",
                        "waymark.password", RunningWaymark.PASSWORD, "spring.main.banner-mode", "off",
                        "waymark.tracing.enabled", "true", "management.tracing.sampling.probability", "1.0",
                        "management.opentelemetry.tracing.export.schedule-delay", "50ms").entrySet().stream(),
                database.properties().entrySet().stream())
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
    }

    /** All spans of the trace that began with this one. */
    private List<SpanData> trace(String first) {
        List<SpanData> all = exporter.getFinishedSpanItems();
        Map<String, List<SpanData>> byTrace = all.stream().collect(Collectors.groupingBy(SpanData::getTraceId));
        return all.stream().filter(span -> span.getKind() == SpanKind.SERVER && span.getName().equals(first))
                .map(span -> byTrace.get(span.getTraceId())).findFirst()
                .orElseThrow(() -> new AssertionError("no " + first + " among "
                        + all.stream().map(TracesTest::described).toList()));
    }

    /** Everything that spans and what happened during them say. */
    private List<String> said() {
        return exporter.getFinishedSpanItems().stream().flatMap(span -> Stream.concat(Stream.of(span.getName()),
                Stream.concat(Stream.of(span.getAttributes()), span.getEvents().stream().map(EventData::getAttributes))
                        .flatMap(attributes -> attributes.asMap().values().stream()).map(Object::toString)))
                .toList();
    }

    private static List<SpanData> rootsOf(List<SpanData> trace) {
        var ids = trace.stream().map(SpanData::getSpanId).collect(Collectors.toSet());
        return trace.stream().filter(span -> !ids.contains(span.getParentSpanId())).toList();
    }

    private static String described(SpanData span) {
        return span.getKind() + " " + span.getName() + " "
                + span.getAttributes().get(AttributeKey.stringKey("axon_message_type"));
    }
}
