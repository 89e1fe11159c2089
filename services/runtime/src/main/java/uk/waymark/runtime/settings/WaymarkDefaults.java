package uk.waymark.runtime.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.support.ResourcePropertySource;

/** Settings that hold for every Waymark process unless its configuration, environment or command line says otherwise. */
class WaymarkDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("axonserver"))) {
            addLast(environment, "classpath:waymark-axonserver.properties");
        }
        addLast(environment, "classpath:waymark-defaults.properties");
    }

    private void addLast(ConfigurableEnvironment environment, String resource) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource(resource, getClass().getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
