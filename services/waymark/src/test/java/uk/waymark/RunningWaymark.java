package uk.waymark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole application with the samples in, started at the first use and shared by every test of this JVM. */
public final class RunningWaymark {

    public static final String PASSWORD = "correct horse battery staple";
    static final Duration STARTS_WITHIN = Duration.ofMinutes(4);

    private static RunningWaymark running;
    private static RuntimeException failure;

    private final ConfigurableApplicationContext context;
    private final Site site;

    private RunningWaymark(Path data) {
        SpringApplication application = new SpringApplication(Waymark.class);
        application.setRegisterShutdownHook(false);
        context = application.run("--server.port=0", "--server.address=127.0.0.1", "--waymark.data=" + data,
                "--waymark.password=" + PASSWORD, "--spring.main.banner-mode=off",
                "--waymark.limits.address.burst=100000", "--waymark.limits.actor.burst=100000");
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
