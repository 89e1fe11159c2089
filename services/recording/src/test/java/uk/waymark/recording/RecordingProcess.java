package uk.waymark.recording;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.waymark.runtime.database.TestDatabase;

/** A process that runs nothing but recording. All tests share two on one database, and use journeys of their own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class RecordingProcess {

    public static final String PASSWORD = "correct horse battery";
    public static final TestDatabase DATABASE = TestDatabase.create();

    private static final ConfigurableApplicationContext ONE = on(DATABASE);

    private static final class Other {

        private static final ConfigurableApplicationContext OTHER = on(DATABASE);
    }

    public static ConfigurableApplicationContext one() {
        return ONE;
    }

    /** As if on another machine. */
    public static ConfigurableApplicationContext other() {
        return Other.OTHER;
    }

    /**
     * On a free port, which is its {@code local.server.port}, and with an empty record unless the arguments say
     * otherwise. Several can share a database, as on several machines.
     */
    public static ConfigurableApplicationContext on(TestDatabase database, String... arguments) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.putAll(Map.of("server.port", "0", "server.address", "127.0.0.1", "waymark.password", PASSWORD,
                "waymark.samples", "false",
                "spring.main.banner-mode", "off"));
        return new SpringApplicationBuilder(RecordingProcess.class).properties(settings).run(arguments);
    }
}
