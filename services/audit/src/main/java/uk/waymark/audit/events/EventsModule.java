package uk.waymark.audit.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.audit.record.Auditors;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.security.EndpointRules;

/** The events themselves: of one authority, and of all. */
@Configuration(proxyBeanMethods = false)
@Import({EventFilter.Argument.class, After.Argument.class, AuthorityEventsController.class, AllEventsController.class})
public class EventsModule {

    @Bean
    EventJson eventsAsUnderstood(JsonMapper json) {
        return new EventJson(json);
    }

    @Bean
    AllEvents allEvents(StoredEvents events) {
        return new AllEvents(events);
    }

    @Bean
    EndpointRules auditedEventsEndpoints() {
        return EndpointRules.none().allow(Auditors.ROLES, HttpMethod.GET, "/api/audit/authorities/{urn}/events",
                "/api/audit/authorities/{urn}/events.jsonl", "/api/audit/authorities/{urn}/events.csv",
                "/api/audit/events", "/api/audit/events.jsonl", "/api/audit/events.csv");
    }
}
