package uk.waymark.audit.proposals;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.audit.record.Records;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.projection.Projections;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;

/** What waits for a second pair of eyes, and what became of it. */
@Configuration(proxyBeanMethods = false)
@Import({ProposalsProjection.class, ProposalFilter.Argument.class, KnownAt.Argument.class})
public class ProposalsModule {

    @Bean
    Migrations proposalTables() {
        return new Migrations("corrections", "classpath:db/projection", "classpath:db/corrections");
    }

    @Bean
    ProposalsController proposals(Projections projections, JdbcClient jdbc, Records records, Directory directory) {
        return new ProposalsController(new Queue(jdbc), new BatchQueue(jdbc),
                projections.named(ProposalsProjection.NAME).knowledge(),
                records, directory);
    }

    @Bean
    QueueStream queueStream(Projections projections, JdbcClient jdbc, JsonMapper json) {
        return new QueueStream(new Queue(jdbc), projections.named(ProposalsProjection.NAME), json);
    }

    /** A proposal may be about what is not public. */
    @Bean
    EndpointRules proposalEndpoints() {
        return EndpointRules.none().allow(Set.of(Role.RECORDER, Role.ADMINISTRATOR, Role.AUDITOR), HttpMethod.GET,
                "/api/corrections", "/api/corrections/batches", "/api/corrections/{proposalId}",
                "/api/corrections/queue/stream");
    }
}
