package uk.waymark.audit.explain;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import uk.waymark.audit.record.Auditors;
import uk.waymark.runtime.security.EndpointRules;

/** Why a rating is what it is. */
@Configuration(proxyBeanMethods = false)
@Import(ExplainController.class)
public class ExplainModule {

    @Bean
    EndpointRules explainEndpoints() {
        return EndpointRules.none().allow(Auditors.ROLES, HttpMethod.GET, "/api/audit/authorities/{urn}/explain");
    }
}
