package uk.waymark.runtime.projection.check;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.table.OneAtATime;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;

/** Whether the tables say what the events say: asked for by administrators and auditors. */
@Configuration(proxyBeanMethods = false)
@Import(CheckController.class)
public class CheckModule {

    public static final Migrations MIGRATIONS = new Migrations("projection_check", "classpath:db/projection_check");

    @Bean
    Migrations checkTables() {
        return MIGRATIONS;
    }

    @Bean
    CheckRuns checkRuns(JdbcTemplate jdbc) {
        return new CheckRuns(jdbc);
    }

    @Bean
    Differences checkDifferences(JdbcClient jdbc, JsonMapper json) {
        return new Differences(jdbc, json);
    }

    @Bean
    CheckMeters checkMeters(CheckRuns runs, CheckedProjections projections) {
        return new CheckMeters(runs, projections.all().stream().map(Checked::projection).toList());
    }

    @Bean
    ProjectionCheck projectionCheck(CheckedProjections projections, StoredEvents events, CheckRuns runs,
            JdbcTemplate jdbc, CheckMeters meters) {
        return new ProjectionCheck(projections.all(), events, runs,
                new OneAtATime(jdbc.getDataSource(), "projection check"), meters::look);
    }

    @Bean
    CheckChores checkChores(ProjectionCheck check, CheckMeters meters) {
        return new CheckChores(check, meters);
    }

    @Bean
    EndpointRules checkEndpoints() {
        Set<Role> inspecting = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);
        String check = "/api/projections/check";
        return EndpointRules.none().allow(inspecting, HttpMethod.GET, check, check + "/differences")
                .allow(inspecting, HttpMethod.POST, check).allow(inspecting, HttpMethod.DELETE, check);
    }
}
