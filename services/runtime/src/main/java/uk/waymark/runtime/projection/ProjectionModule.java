package uk.waymark.runtime.projection;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.check.CheckModule;
import uk.waymark.runtime.projection.check.Checked;
import uk.waymark.runtime.projection.check.CheckedProjections;
import uk.waymark.runtime.projection.live.LiveHandler;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;
import uk.waymark.runtime.stream.StreamModule;
import uk.waymark.runtime.stream.Streams;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/** Runs every bean of type {@link Projection}: live, rebuilt, watched, streamed and released day by day. */
@AutoConfiguration
@EnableConfigurationProperties(ProjectionSettings.class)
@Import({ProjectionController.class, ParkedController.class, CheckModule.class, StreamModule.class})
public class ProjectionModule {

    @Bean
    Announcements projectionAnnouncements(DataSource dataSource) {
        return new Announcements(dataSource);
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
    ProjectionsElsewhere projectionsElsewhere(RunningProjections running, StoredEvents events, JdbcTemplate jdbc,
            Clock clock) {
        return new ProjectionsElsewhere(running, events, jdbc, clock);
    }

    @Bean
    CheckedProjections checkedProjections(RunningProjections running) {
        return new CheckedProjections(running.all().stream().<Checked>map(RunningProjection::check).toList());
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
    MeterBinder projectionMeters(ObjectProvider<RunningProjections> running, ObjectProvider<Configuration> axon,
            Clock clock) {
        return new ProjectionMeters(running::getObject, axon::getObject, clock);
    }

    @Bean
    EndpointRules projectionEndpoints() {
        Set<Role> administrators = Set.of(Role.ADMINISTRATOR);
        return EndpointRules.none()
                .allow(Set.of(Role.ADMINISTRATOR, Role.AUDITOR), HttpMethod.GET, "/api/projections",
                        "/api/projections/{name}/rebuild", "/api/projections/parked")
                .allow(administrators, HttpMethod.POST, "/api/projections/{name}/rebuild",
                        "/api/projections/{name}/switch-back", "/api/projections/parked/retry",
                        "/api/projections/{name}/parked/{urn}/retry")
                .allow(administrators, HttpMethod.DELETE, "/api/projections/{name}/rebuild");
    }
}
