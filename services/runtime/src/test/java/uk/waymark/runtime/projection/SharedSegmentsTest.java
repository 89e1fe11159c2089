package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.runtime.database.TestDatabase;

/** Several processes on one database; here each is a context of its own, which is as much as they know of each other. */
class SharedSegmentsTest {

    private static final List<String> URNS = List.of("81001", "81002", "81003", "81004");

    private final TestDatabase database = TestDatabase.create();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(ToyApplication.class);
        application.setRegisterShutdownHook(false);
        String[] arguments = Stream
                .concat(database.properties().entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()),
                        Stream.of("--server.port=0", "--server.address=127.0.0.1",
                                "--waymark.password=correct horse battery", "--spring.main.banner-mode=off"))
                .toArray(String[]::new);
        ConfigurableApplicationContext started = application.run(arguments);
        running.add(started);
        return started;
    }

    private void stop(ConfigurableApplicationContext process) {
        running.remove(process);
        process.close();
    }

    @AfterEach
    void stopAll() {
        running.reversed().forEach(ConfigurableApplicationContext::close);
        database.close();
    }

    private static int meter(ConfigurableApplicationContext process, String name) {
        return (int) process.getBean(MeterRegistry.class).get(name).tag("processor", Toy.NAME).gauge().value();
    }

    private List<Integer> owned() {
        return running.stream().map(process -> meter(process, "waymark.processor.segments.owned")).toList();
    }

    private void awaitOwned(Integer... shares) {
        await().untilAsserted(() -> assertThat(owned()).containsExactly(shares));
    }

    private long record(ConfigurableApplicationContext process, int from, int to) {
        long version = -1;
        for (int i = from; i < to; i++) {
            for (String urn : URNS) {
                version = process.getBean(CommandGateway.class).sendAndWait(GenericCommandMessage
                        .asCommandMessage(new ToyApplication.Record(urn, List.of(Toy.planned(urn, "p", "title " + i))))
                        .andMetaData(Map.of("actor", "a-test")));
            }
        }
        return version;
    }

    @Test
    void theLivingShareTheSegmentsAndLeaveNoEventOutNorApplyOneTwice() {
        ConfigurableApplicationContext first = start();
        awaitOwned(4);
        ConfigurableApplicationContext second = start();
        record(first, 0, 30);
        awaitOwned(2, 2);
        record(first, 30, 60);
        ConfigurableApplicationContext third = start();
        record(second, 60, 90);
        awaitOwned(2, 1, 1);
        assertThat(meter(second, "waymark.processor.processes")).isEqualTo(3);

        long stopped = System.nanoTime();
        stop(first);
        awaitOwned(2, 2);
        System.out.printf("taken over from a process that stopped after %d ms%n",
                Duration.ofNanos(System.nanoTime() - stopped).toMillis());
        record(third, 90, 120);
        stop(second);
        long last = record(third, 120, 150);
        awaitOwned(4);

        await().untilAsserted(() -> assertThat(database.jdbc()
                .sql("select version from toy.progress order by urn").query(Long.class).list())
                .hasSameSizeAs(URNS).containsOnly(last));
        assertThat(plans("")).isEqualTo(URNS.size() * 150);
        assertThat(plans("where upper_inf(recorded)")).isEqualTo(URNS.size());
    }

    private int plans(String which) {
        return database.jdbc().sql("select count(*) from toy.plan " + which).query(Integer.class).single();
    }
}
