package uk.waymark.runtime.web;

import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/** The runtime with a few endpoints, as a module would bring them. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(TestEndpoints.class)
public class TestProcess {

    public static final String PASSWORD = "correct horse battery";

    static volatile boolean ready = true;

    @Bean
    EndpointRules testRules() {
        return EndpointRules.none()
                .open(HttpMethod.GET, "/api/test/echo", "/api/test/whoami", "/api/test/list", "/api/test/fails",
                        "/api/test/refused/{kind}", "/api/test/stream", "/api/test/rating/{urn}")
                .alike(HttpMethod.GET, "/api/test/hushed").open(HttpMethod.POST, "/api/test/open")
                .allow(Set.of(Role.RECORDER), HttpMethod.POST, "/api/test/record")
                .allow(Set.of(Role.ADMINISTRATOR, Role.AUDITOR), HttpMethod.GET, "/api/test/secret");
    }

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    ReadinessCondition switched() {
        return new ReadinessCondition() {
            @Override
            public String name() {
                return "switched";
            }

            @Override
            public boolean holds() {
                return ready;
            }
        };
    }
}
