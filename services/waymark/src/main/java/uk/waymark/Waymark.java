package uk.waymark;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/** The executable. It scans nothing: every module on the classpath brings its own auto-configuration. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Waymark {

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication application = new SpringApplication(Waymark.class);
        if (args.length > 0 && args[0].equals("import")) {
            importFiles(application, args);
        } else {
            application.run(args);
        }
    }

    /** Without a server, and without projections: those catch up when a server runs. */
    private static void importFiles(SpringApplication application, String[] args) {
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        String[] settings = {"--waymark.services=recording", "--logging.level.root=warn",
            "--management.endpoint.health.validate-group-membership=false"};
        System.exit(SpringApplication
                .exit(application.run(Stream.of(settings, args).flatMap(Stream::of).toArray(String[]::new))));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> welcome(ObjectProvider<ReadinessCondition> conditions) {
        return ready -> {
            if (ready.getApplicationContext() instanceof WebServerApplicationContext site) {
                new Welcome(conditions.orderedStream().toList(), System.out).greet(site);
            }
        };
    }
}
