package uk.waymark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole application with the samples in, started at the first use and shared by every test of this JVM. */
public final class RunningWaymark {

    public static final String PASSWORD = "correct horse battery staple";
    static final Duration STARTS_WITHIN = Duration.ofMinutes(4);
    /** All tests share one address and few users, and ask as fast as the machine lets them. */
    static final List<String> UNLIMITED = List.of("--waymark.limits.address.burst=1000000",
            "--waymark.limits.actor.burst=1000000");

    private static RunningWaymark running;
    private static RuntimeException failure;

    private final ConfigurableApplicationContext context;
    private final Site site;

    private RunningWaymark(Path data) {
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        List<String> arguments = new ArrayList<>(UNLIMITED);
        arguments.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--waymark.data=" + data,
                "--waymark.password=" + PASSWORD, "--spring.main.banner-mode=off"));
        context = application.run(arguments.toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data)));
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        site = new Site(port, null, PASSWORD);
        await("readiness").atMost(STARTS_WITHIN).until(() -> site.get("/actuator/health/readiness").status() == 200);
    }

    public static synchronized RunningWaymark shared() {
        if (failure != null) {
            throw new IllegalStateException("it did not start the first time either", failure);
        }
        if (running == null) {
            try {
                running = new RunningWaymark(Files.createTempDirectory("waymark"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return running;
    }

    /** As anybody sees it. */
    public Site site() {
        return site;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    private void stop(Path data) {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
