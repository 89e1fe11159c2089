package uk.waymark.dashboard;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import uk.waymark.runtime.module.ConditionalOnService;
import uk.waymark.runtime.security.EndpointRules;

/** What a person sees: pages that know no more than the API tells whoever looks at them. */
@AutoConfiguration
@ConditionalOnService("dashboard")
@Import({Assets.class, Frame.class, Pages.class})
public class DashboardModule {

    @Bean
    EndpointRules pageEndpoints() {
        return EndpointRules.none().open(HttpMethod.GET, "/", "/authorities/{urn:\\d+}", "/compare", "/how-we-count",
                "/about-the-data", "/using-the-api", "/accessibility", "/assets/**", "/corrections",
                "/corrections/{urn:\\d+}/{proposalId}", "/authorities/{urn:\\d+}/correct", "/operations",
                "/audit/authorities/{urn:\\d+}", "/record", "/record/register-authority",
                "/authorities/{urn:\\d+}/record", "/authorities/{urn:\\d+}/record/{form:[a-z-]+}", "/imports",
                "/imports/{importId}", "/corrections/batches/{importId}");
    }
}
