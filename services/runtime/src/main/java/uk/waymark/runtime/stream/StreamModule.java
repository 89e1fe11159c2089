package uk.waymark.runtime.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.security.Directory;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;

/** What a process needs to keep those who listen up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
@Import({Begin.Argument.class, ConnectionsController.class})
public class StreamModule {

    @Bean
    Streams authorityStreams(JdbcTemplate jdbc, Announcements announcements, StreamSettings settings,
            MeterRegistry meters, Clock clock) {
        return new Streams(jdbc, announcements, settings, meters, clock);
    }

    @Bean
    @ConditionalOnWebApplication
    Connections connections(Streams streams, Directory directory, JsonMapper json) {
        return new Connections(streams.clients(), directory, json);
    }

    @Bean
    EndpointRules connectionEndpoints() {
        return EndpointRules.none().allow(Set.of(Role.ADMINISTRATOR), HttpMethod.GET, "/api/connections",
                "/api/connections/stream");
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionsThatCanBeCutOff() {
        return tomcat -> tomcat.addContextValves(new AbortValve());
    }
}
