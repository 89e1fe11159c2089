package uk.waymark.runtime.projection.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Wakes this process when any process has written facts or changes. One connection listens for all projections. Calls
 * can be in vain and, while the connection is being replaced, missing: whoever waits also looks from time to time.
 */
public final class Announcements implements SmartLifecycle {

    static final String CHANNEL = "waymark_projection";

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RETRY_MILLIS = 1_000;

    private final DataSource dataSource;
    private final Map<String, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private volatile Thread thread;

    public Announcements(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Wakes all processes as soon as the transaction commits. */
    public static void announce(JdbcTemplate jdbc, Schema schema) {
        jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, schema.name());
    }

    /** The listener must be quick. */
    public void listen(Schema schema, Runnable listener) {
        listeners.computeIfAbsent(schema.name(), name -> new CopyOnWriteArraySet<>()).add(listener);
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("announcements").unstarted(this::run);
        thread.start();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try (Connection connection = dataSource.getConnection()) {
                receive(connection);
            } catch (SQLException | RuntimeException e) {
                if (thread == Thread.currentThread()) {
                    log.warn("Lost the connection that announces changes; looking at intervals until it is back", e);
                    pause();
                }
            }
        }
    }

    private void receive(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            listeners.values().forEach(Announcements::wake);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (thread == Thread.currentThread()) {
                for (PGNotification announced : postgres.getNotifications(LISTEN_MILLIS)) {
                    wake(listeners.getOrDefault(announced.getParameter(), Set.of()));
                }
            }
            statement.execute("unlisten " + CHANNEL);
        }
    }

    private static void wake(Set<Runnable> listeners) {
        listeners.forEach(Runnable::run);
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the connection pool is closed, after everything that waits. */
    @Override
    public int getPhase() {
        return 0;
    }
}
