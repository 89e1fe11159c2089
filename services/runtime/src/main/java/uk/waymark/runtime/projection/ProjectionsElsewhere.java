package uk.waymark.runtime.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.knowledge.Glance;
import uk.waymark.runtime.projection.table.Followed;
import uk.waymark.runtime.projection.table.Generations;
import uk.waymark.runtime.projection.table.Parked;
import uk.waymark.runtime.projection.table.Progress;
import uk.waymark.runtime.projection.table.RebuildJob;
import uk.waymark.runtime.projection.table.Schema;

/**
 * Projections of the installation that this process does not run. Found and told by what they keep in the database, so
 * that one that nobody runs any more is told too, and seen to fall behind.
 */
final class ProjectionsElsewhere {

    private final RunningProjections here;
    private final StoredEvents events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ProjectionsElsewhere(RunningProjections here, StoredEvents events, JdbcTemplate jdbc, Clock clock) {
        this.here = here;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<String> names() {
        return jdbc
                .queryForList("select schemaname from pg_views where viewname = 'active_generation' order by 1",
                        String.class)
                .stream().map(schema -> schema.replace('_', '-'))
                .filter(name -> here.all().stream().noneMatch(one -> one.name().equals(name))).toList();
    }

    List<ProjectionReport> reports() {
        return names().stream().map(this::report).toList();
    }

    Parked parked(String name) {
        return new Parked(jdbc, Schema.of(name));
    }

    private ProjectionReport report(String name) {
        Schema schema = Schema.of(name);
        JdbcClient client = JdbcClient.create(jdbc);
        Instant now = clock.instant();
        Glance glance = Glance.of(events, new Progress(jdbc, schema), new Followed(client, schema), parked(name), now);
        return new ProjectionReport(name, glance.knownAt(), glance.position(),
                new Generations(client, schema).active().generation(), glance.caughtUp(), glance.lag().events(),
                glance.lag().age().toMillis() / 1_000.0, parked(name).count(),
                new RebuildJob(jdbc, schema).newest().map(RebuildReport::of).orElse(null));
    }
}
