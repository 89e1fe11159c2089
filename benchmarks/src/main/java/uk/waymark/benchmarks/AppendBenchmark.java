package uk.waymark.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Recorder;

/**
 * Commands that begin a journey, against bare inserts of the same row, committed one by one, into a table like the event
 * store's. Rounds alternate, and the best of each counts, so that neither has the quieter minute.
 */
final class AppendBenchmark {

    private static final int ROUNDS = 5;
    private static final int PIECES = 3_000;

    private static final String PAYLOAD = """
                                          {"urn":"90000000","name":"Made-up 1","region":"London","onsCode":"E09999999","statisticalNeighbours":[]}""";
    private static final String METADATA = """
                                           {"actor":"a-benchmark","correlationId":"7f3a02c4d81b","causationId":"7f3a02c4d81b"}""";

    private final Recorder recorder;
    private final DataSource database;
    private final Path data;

    AppendBenchmark(ApplicationContext waymark, Path data) {
        this.data = data;
        recorder = waymark.getBean(Recorder.class);
        database = waymark.getBean(DataSource.class);
    }

    void run(String what, Report report) throws Exception {
        bareTable();
        double bare = 0;
        double command = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            int first = round * PIECES;
            double floor = Writers.perSecond(PIECES, this::insert);
            double measured = Writers.perSecond(PIECES, n -> create(first + n));
            if (round > 0) {
                bare = Math.max(bare, floor);
                command = Math.max(command, measured);
            }
        }
        report.ratio(what, command, bare, "commits/s", 0.8);
    }

    private void create(int number) {
        Outcome outcome = recorder.submit(Made.authority(number), Origin.of("a-benchmark", "benchmark"));
        if (!(outcome instanceof Outcome.Recorded)) {
            throw new IllegalStateException("not recorded: " + outcome);
        }
    }

    private void bareTable() throws Exception {
        String url;
        try (Connection connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        String password = Files.readString(data.resolve("postgres-password")).strip();
        try (Connection owner = DriverManager.getConnection(url, "postgres", password);
                Statement statement = owner.createStatement()) {
            statement.execute("""
                              create table public.bare (position bigint generated always as identity primary key,
                                urn text not null, version bigint not null, recorded_at timestamptz not null, type text,
                                revision text, payload text, metadata text, event_id text, aggregate_type text,
                                unique (urn, version, position))""");
            statement.execute("create index on public.bare (recorded_at)");
            statement.execute("grant select, insert on public.bare to waymark");
        }
    }

    private void insert(int number) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into public.bare (urn, version, recorded_at, type, revision, payload,
                          metadata, event_id, aggregate_type) values (?, 0, ?, ?, '1', ?, ?, ?, 'journey')""")) {
            connection.setAutoCommit(false);
            insert.setString(1, Made.urn(number));
            insert.setObject(2, OffsetDateTime.now());
            insert.setString(3, "authority-registered");
            insert.setString(4, PAYLOAD);
            insert.setString(5, METADATA);
            insert.setString(6, UUID.randomUUID().toString());
            insert.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }
}
