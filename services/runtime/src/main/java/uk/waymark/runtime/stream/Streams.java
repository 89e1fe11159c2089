package uk.waymark.runtime.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.projection.table.Progress;
import uk.waymark.runtime.projection.table.Schema;

/** Makes the streams of this process, and ends them with it. */
public final class Streams implements SmartLifecycle {

    private final JdbcTemplate jdbc;
    private final Announcements announcements;
    private final StreamSettings settings;
    private final Clients clients;
    private final List<Distribution> distributions = new ArrayList<>();
    private boolean running;

    public Streams(JdbcTemplate jdbc, Announcements announcements, StreamSettings settings, MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.settings = settings;
        this.clients = new Clients(settings, meters, clock);
        announcements.listen(Schema.of("directory"), clients::endPrivileged);
    }

    public synchronized AuthorityStream of(Schema schema, StateRenderer renderer) {
        ChangeReader reader = new ChangeReader(JdbcClient.create(jdbc), schema);
        Frames frames = new Frames(renderer, new Progress(jdbc, schema));
        Distribution distribution = new Distribution(schema.name(), reader, frames, settings.lookEvery().toMillis());
        announcements.listen(schema, distribution::wake);
        distributions.add(distribution);
        if (running) {
            distribution.start();
        }
        return new Hub(schema.name(), reader, frames, clients, distribution);
    }

    Clients clients() {
        return clients;
    }

    @Override
    public synchronized void start() {
        clients.start();
        distributions.forEach(Distribution::start);
        running = true;
    }

    /** Ends all streams, so that the web server need not wait for them. */
    @Override
    public synchronized void stop() {
        running = false;
        distributions.forEach(Distribution::stop);
        clients.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** Stopped before the web server begins its graceful shutdown, and after the notice of it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 512;
    }
}
