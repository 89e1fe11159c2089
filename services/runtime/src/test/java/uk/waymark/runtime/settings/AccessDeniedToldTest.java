package uk.waymark.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class AccessDeniedToldTest {

    @Test
    void namesTheSecretThatCannotBeRead() {
        Throwable failure = new IllegalStateException("Error creating bean with name 'people'",
                new IllegalStateException(new AccessDeniedException("/run/secrets/waymark.password")));
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class,
                (type, name, needsAContext) -> {}))
                .filteredOn(AccessDeniedTold.class::isInstance).singleElement()
                .satisfies(told -> assertThat(told.analyze(failure).getDescription())
                        .contains("/run/secrets/waymark.password").contains(System.getProperty("user.name")));
    }
}
