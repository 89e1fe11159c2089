package uk.waymark.audit.difference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import uk.waymark.audit.record.Auditors;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.security.EndpointRules;

/** Why one state of knowledge differs from another. */
@Configuration(proxyBeanMethods = false)
@Import({Span.Argument.class, CountAsked.Argument.class, DifferenceController.class})
public class DifferenceModule {

    @Bean
    StandingsThen standingsThen(StoredEvents events, Directory directory) {
        return new StandingsThen(events, directory);
    }

    @Bean
    EndpointRules differenceEndpoints() {
        return EndpointRules.none().allow(Auditors.ROLES, HttpMethod.GET, "/api/audit/authorities/{urn}/difference",
                "/api/audit/standings/difference");
    }
}
