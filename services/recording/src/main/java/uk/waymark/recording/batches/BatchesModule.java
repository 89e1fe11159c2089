package uk.waymark.recording.batches;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.corrections.FourEyes;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.recording.journeys.Journeys;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;

/** Decisions on everything an import proposed. */
@Configuration(proxyBeanMethods = false)
@Import(BatchEndpoints.class)
public class BatchesModule {

    @Bean
    EndpointRules batchRules() {
        String batch = "/api/corrections/batches/{importId}";
        Set<Role> proposers = Set.of(Role.RECORDER, Role.ADMINISTRATOR);
        return EndpointRules.none()
                .allow(Set.of(Role.values()), HttpMethod.GET, batch, batch + "/rows", batch + "/preview")
                .allow(Set.of(Role.ADMINISTRATOR), HttpMethod.POST, batch + "/approval", batch + "/rejection")
                .allow(proposers, HttpMethod.POST, batch + "/withdrawal")
                .allow(proposers, HttpMethod.DELETE, batch + "/decision");
    }

    @Bean
    Batches batches(DataSource dataSource, Imports imports, Journeys journeys, Recorder recorder, FourEyes fourEyes) {
        DecisionTable table = new DecisionTable(JdbcClient.create(dataSource), JsonMapper.builder().build());
        return new Batches(dataSource, table, imports, journeys, recorder, fourEyes.required());
    }
}
