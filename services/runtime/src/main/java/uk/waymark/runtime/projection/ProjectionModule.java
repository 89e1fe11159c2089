package uk.waymark.runtime.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.live.LiveHandler;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;
import uk.waymark.runtime.stream.AbortValve;
import uk.waymark.runtime.stream.StreamSettings;
import uk.waymark.runtime.stream.Streams;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/** Runs every bean of type {@link Projection}: live, rebuilt, watched, streamed and released day by day. */
@AutoConfiguration
@EnableConfigurationProperties({ProjectionSettings.class, StreamSettings.class})
@Import(ProjectionController.class)
public class ProjectionModule {

    @Bean
    Announcements projectionAnnouncements(DataSource dataSource) {
        return new Announcements(dataSource);
    }

    @Bean
    Streams authorityStreams(JdbcTemplate jdbc, Announcements announcements, StreamSettings settings,
            MeterRegistry meters) {
        return new Streams(jdbc, announcements, settings, meters);
    }

    @Bean
    RunningProjections projections(ObjectProvider<Projection<?, ?>> projections, StoredEvents events,
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock, ProjectionSettings settings,
            Streams streams, Announcements announcements) {
        List<RunningProjection<?, ?>> running = new ArrayList<>();
        projections.orderedStream().forEach(projection -> running.add(new RunningProjection<>(projection, events, jdbc,
                new TransactionTemplate(transactions), clock, settings, streams)));
        return new RunningProjections(running, announcements);
    }

    @Bean
    ConfigurerModule liveProjections(ObjectProvider<Projection<?, ?>> projections,
            ObjectProvider<RunningProjections> running) {
        return configurer -> projections.orderedStream().map(Projection::name).forEach(name -> configurer
                .eventProcessing(processing -> processing
                        .assignHandlerInstancesMatching(name,
                                handler -> handler instanceof LiveHandler live && live.group().equals(name))
                        .registerEventHandler(
                                axon -> new LiveHandler(name, running.getObject().named(name).live()))));
    }

    @Bean
    ReadinessCondition projectionsCaughtUp(ObjectProvider<RunningProjections> running) {
        return new CaughtUp(running);
    }

    @Bean
    MeterBinder projectionMeters(ObjectProvider<RunningProjections> running, Clock clock) {
        return registry -> running.getObject().all()
                .forEach(projection -> ProjectionMeters.bind(projection, clock, registry));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionsThatCanBeCutOff() {
        return tomcat -> tomcat.addContextValves(new AbortValve());
    }

    @Bean
    EndpointRules projectionEndpoints() {
        Set<Role> administrators = Set.of(Role.ADMINISTRATOR);
        return EndpointRules.none()
                .allow(administrators, HttpMethod.GET, "/api/projections", "/api/projections/{name}/rebuild")
                .allow(administrators, HttpMethod.POST, "/api/projections/{name}/rebuild",
                        "/api/projections/{name}/switch-back")
                .allow(administrators, HttpMethod.DELETE, "/api/projections/{name}/rebuild");
    }
}
