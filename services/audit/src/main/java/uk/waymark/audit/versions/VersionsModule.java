package uk.waymark.audit.versions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import uk.waymark.audit.record.Auditors;
import uk.waymark.runtime.security.EndpointRules;

/** What was superseded: for auditors with everybody who had a hand in it, for the public without. */
@Configuration(proxyBeanMethods = false)
@Import(VersionsController.class)
public class VersionsModule {

    @Bean
    EndpointRules versionsEndpoints() {
        return EndpointRules.none()
                .allow(Auditors.ROLES, HttpMethod.GET, "/api/audit/authorities/{urn}/previous-versions",
                        "/api/audit/authorities/{urn}/previous-versions.csv")
                .open(HttpMethod.GET, "/api/authorities/{urn}/corrections");
    }
}
