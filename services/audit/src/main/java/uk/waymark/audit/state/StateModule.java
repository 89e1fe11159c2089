package uk.waymark.audit.state;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import uk.waymark.audit.record.Auditors;
import uk.waymark.runtime.security.EndpointRules;

/** What was known at any instant, and how it came to be known. */
@Configuration(proxyBeanMethods = false)
@Import(StateController.class)
public class StateModule {

    @Bean
    EndpointRules stateEndpoints() {
        return EndpointRules.none().allow(Auditors.ROLES, HttpMethod.GET, "/api/audit/authorities/{urn}/state",
                "/api/audit/authorities/{urn}/replay");
    }
}
