package uk.waymark;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import uk.waymark.runtime.move.MoveApplication;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/** The executable. It scans nothing: every module on the classpath brings its own auto-configuration. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Waymark {

    private static final Logger log = LoggerFactory.getLogger(Waymark.class);

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        if (MoveApplication.isAskedFor(args)) {
            System.exit(MoveApplication.run(args));
        }
        SpringApplication application = new SpringApplication(Waymark.class);
        if (ImportOnly.isAskedFor(args)) {
            System.exit(ImportOnly.run(application, args));
        }
        application.run(args);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> welcome(ObjectProvider<ReadinessCondition> conditions) {
        return ready -> {
            if (ready.getApplicationContext() instanceof WebServerApplicationContext site) {
                boolean read = !site.getEnvironment().containsProperty("logging.structured.format.console");
                new Welcome(conditions.orderedStream().toList(), read ? System.out::println : log::info).greet(site);
            }
        };
    }
}
