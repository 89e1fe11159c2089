package uk.waymark.axonserver;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.RunningWaymark;
import uk.waymark.Site;
import uk.waymark.Waymark;
import uk.waymark.runtime.database.TestDatabase;

/** One process with a database of its own, and its events in Axon Server or in that database too. */
final class Installation implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private final ConfigurableApplicationContext context;
    private final Site site;

    private Installation(TestDatabase database, List<String> store, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
                "--waymark.password=" + RunningWaymark.PASSWORD, "--spring.main.banner-mode=off"));
        arguments.addAll(store);
        database.properties().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.addAll(List.of(more));
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        context = application.run(arguments.toArray(String[]::new));
        site = new Site(((WebServerApplicationContext) context).getWebServer().getPort(), null,
                RunningWaymark.PASSWORD);
    }

    /** Starts, and does not wait until it is ready. */
    static Installation onAxonServer(String servers, TestDatabase database, String... more) {
        return new Installation(database, List.of("--spring.profiles.active=axonserver",
                "--axon.axonserver.servers=" + servers, "--axon.axonserver.reconnect-interval=300",
                "--axon.axonserver.client-id=" + UUID.randomUUID()), more);
    }

    /** Starts, and does not wait until it is ready. */
    static Installation onPostgreSql(TestDatabase database) {
        return new Installation(database, List.of());
    }

    Installation ready() {
        await("readiness").atMost(STARTS_WITHIN).until(() -> site.get("/actuator/health/readiness").status() == 200);
        return this;
    }

    Site site() {
        return site;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
