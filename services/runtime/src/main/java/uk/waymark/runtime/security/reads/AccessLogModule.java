package uk.waymark.runtime.security.reads;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;

/** Keeps and shows who read what the public does not get; the schema is shared by all processes. */
@Configuration(proxyBeanMethods = false)
@Import({AccessLogController.class, ReadFilter.Argument.class})
public class AccessLogModule {

    @Bean
    Migrations accessLogTables() {
        return new Migrations("access_log", "classpath:db/access_log");
    }

    @Bean
    AccessLog accessLog(JdbcClient jdbc, JsonMapper json) {
        return new AccessLog(jdbc, json);
    }

    @Bean
    EndpointRules accessLogEndpoints() {
        return EndpointRules.none().allow(Set.of(Role.AUDITOR, Role.ADMINISTRATOR), HttpMethod.GET,
                "/api/audit/reads");
    }
}
