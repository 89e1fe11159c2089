package uk.waymark.runtime.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, on a free loopback port. It is a process beside ours and survives when ours is killed;
 * then the next start takes it over as it stands.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String PASSWORD_FILE = "postgres-password";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresPrograms programs;
    private final Path data;
    private final String password;
    private final int port;

    private EmbeddedServer(PostgresPrograms programs, Path data, String password, int port) {
        this.programs = programs;
        this.data = data;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server of a folder, or takes over the one that still runs there.
     *
     * @param binaries where to unpack the programs
     * @param settings server settings such as {@code max_connections=50}; they do not reach a server taken over
     */
    static EmbeddedServer start(DataFolder folder, Path binaries, List<String> settings) throws IOException {
        Path programs = PostgresBinaries.unpackedBelow(binaries);
        PostgresPrograms run = new PostgresPrograms(programs, folder.resolve("postgres-programs.log"));
        Path data = folder.resolve("postgres");
        String password = folder.secret(PASSWORD_FILE);
        if (!Files.isDirectory(data)) {
            new Cluster(run, folder).create(data);
        }
        keepToTheOwner(data);
        Optional<Integer> survivor = new Survivor(data, PATIENCE).port();
        int port = survivor.isPresent() ? survivor.get() : launch(run, folder, data, settings);
        EmbeddedServer server = new EmbeddedServer(run, data, password, port);
        server.refuseStranger();
        log.info("PostgreSQL {} on port {}, data in {}", survivor.isPresent() ? "taken over" : "started", port, data);
        return server;
    }

    private static int launch(PostgresPrograms run, DataFolder folder, Path data, List<String> settings)
            throws IOException {
        int port = freePort();
        String options = Stream.concat(Stream.of("port=" + port, "listen_addresses=127.0.0.1",
                "unix_socket_directories=", "timezone=UTC", "log_timezone=UTC", "log_error_verbosity=terse"),
                settings.stream())
                .map(setting -> "-c " + setting).collect(Collectors.joining(" "));
        Path log = folder.resolve("postgres.log");
        try {
            run.run("pg_ctl", "start", "-w", "-t", Long.toString(PATIENCE.toSeconds()), "-D", data.toString(), "-l",
                    log.toString(), "-o", options);
        } catch (IllegalStateException e) {
            List<String> said = Files.exists(log) ? Files.readAllLines(log) : List.of();
            throw new IllegalStateException("PostgreSQL does not start on " + data + ": "
                    + String.join(" / ", said.subList(Math.max(0, said.size() - 5), said.size())), e);
        }
        return port;
    }

    /** PostgreSQL refuses a folder that others can read, as a restored copy may be. */
    private static void keepToTheOwner(Path data) throws IOException {
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void refuseStranger() {
        try (Connection connection = connect("postgres");
                var rows = connection.createStatement().executeQuery("show data_directory")) {
            rows.next();
            if (!Path.of(rows.getString(1)).toRealPath().equals(data.toRealPath())) {
                throw new IllegalStateException("the server on port " + port + " is not the one of " + data);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot use the PostgreSQL server of " + data + ": " + e.getMessage(), e);
        }
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as superuser. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    @Override
    public void close() {
        programs.run("pg_ctl", "stop", "-w", "-m", "fast", "-t", Long.toString(PATIENCE.toSeconds()), "-D",
                data.toString());
        log.info("PostgreSQL stopped");
    }
}
