package uk.waymark.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.projection.RecordedInMemory;
import uk.waymark.runtime.projection.Toy;
import uk.waymark.runtime.projection.ToyDatabase;
import uk.waymark.runtime.projection.ToyProcess;
import uk.waymark.runtime.security.Audience;

class AuthorityStreamTest {

    private static final String A = "80001";
    private static final String B = "80002";

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-02-01T12:00:00Z"));
    private final List<AutoCloseable> open = new ArrayList<>();
    private ToyProcess process;
    private StreamServer server;
    /** Happens before the next state is rendered. */
    private volatile Runnable meanwhile = () -> {};

    @BeforeEach
    void start() throws IOException, LifecycleException {
        process = opened(new ToyProcess(database.dataSource(), events, clock));
        server = opened(new StreamServer(process.stream(this::render)));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private <C extends AutoCloseable> C opened(C closeable) {
        open.add(closeable);
        return closeable;
    }

    private Optional<String> render(String urn, Audience audience, Known known) {
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        List<String> titles = database.jdbc()
                .sql("""
                     select title from toy.plan join toy.active_generation using (generation)
                     where urn = ? and recorded @> ? and (? or shown_from <= ?)
                     order by key""")
                .params(urn, known.knownAt().atOffset(ZoneOffset.UTC), audience == Audience.PRIVILEGED,
                        LocalDate.now(clock))
                .query(String.class).list();
        return Optional.of(urn + titles);
    }

    private void record(JourneyEvent... facts) {
        for (JourneyEvent fact : facts) {
            process.deliver(events.record(fact).recorded());
        }
    }

    private StreamReader listen(Audience audience, String urn, String lastId) throws IOException {
        return opened(new StreamReader(server.port(), audience, urn, lastId));
    }

    private static void awaitData(StreamReader reader, String... data) {
        await().untilAsserted(() -> assertThat(reader.data()).containsExactly(data));
    }

    @Test
    void beginsWithASnapshotAndTellsEveryChange() throws IOException {
        record(Toy.planned(A, "p", "one"), Toy.registered(B));
        StreamReader all = listen(Audience.PRIVILEGED, null, null);
        StreamReader one = listen(Audience.PRIVILEGED, A, null);
        awaitData(all, "snapshot [80001[one],80002[]]");
        awaitData(one, "snapshot 80001[one]");
        record(Toy.planned(B, "q", "two"));
        awaitData(all, "snapshot [80001[one],80002[]]", "change 80002[two]");
        record(Toy.planned(A, "r", "three"));
        awaitData(all, "snapshot [80001[one],80002[]]", "change 80002[two]", "change 80001[one, three]");
        awaitData(one, "snapshot 80001[one]", "change 80001[one, three]");
    }

    @Test
    void beginsWithNothingForWhoHasAskedAlready() throws IOException {
        record(Toy.planned(A, "p", "one"));
        long first = reached();
        StreamReader reader = opened(new StreamReader(server.port(), "/?audience=PRIVILEGED&begin=without", null));
        awaitData(reader, "begin {\"position\":" + first + "}");
        record(Toy.planned(A, "q", "two"));
        awaitData(reader, "begin {\"position\":" + first + "}", "change 80001[one, two]");
        StreamReader resumed = opened(
                new StreamReader(server.port(), "/?audience=PRIVILEGED&begin=without", reader.lastId()));
        record(Toy.planned(A, "r", "three"));
        awaitData(resumed, "change 80001[one, two, three]");
        awaitData(opened(new StreamReader(server.port(), "/?audience=PRIVILEGED&begin=without", "nonsense!")),
                "reset {\"position\":" + reached() + "}");
    }

    private long reached() {
        return database.jdbc().sql("select max(position) from toy.progress").query(Long.class).single();
    }

    @Test
    void tellsThePublicNothingOfWhatIsEmbargoed() throws IOException {
        record(Toy.registered(A));
        StreamReader reader = listen(Audience.PUBLIC, null, null);
        StreamReader recorder = listen(Audience.PRIVILEGED, null, null);
        awaitData(reader, "snapshot [80001[]]");
        awaitData(recorder, "snapshot [80001[]]");
        record(Toy.planned(A, "p", "secret"), Toy.shown(A, "p", LocalDate.of(2026, 2, 3)));
        await().untilAsserted(() -> assertThat(recorder.data()).last().isEqualTo("change 80001[secret]"));
        record(Toy.planned(A, "q", "open"), Toy.shown(A, "q", LocalDate.of(2026, 1, 3)));
        awaitData(reader, "snapshot [80001[]]", "change 80001[open]");
    }

    @Test
    void publishesAtMidnightThoughNobodyActs() throws IOException {
        record(Toy.planned(A, "p", "scheduled"), Toy.shown(A, "p", LocalDate.of(2026, 2, 2)));
        StreamReader reader = listen(Audience.PUBLIC, A, null);
        awaitData(reader, "snapshot 80001[]");
        clock.set(Instant.parse("2026-02-02T00:00:00Z"));
        process.tick();
        awaitData(reader, "snapshot 80001[]", "change 80001[scheduled]");
    }

    /** The log names transactions to which the server that it was restored to has not come. */
    @Test
    void beginsAnewOnAServerTheRecordWasRestoredTo() throws Exception {
        record(Toy.planned(A, "p", "one"));
        StreamReader before = listen(Audience.PRIVILEGED, null, null);
        awaitData(before, "snapshot [80001[one]]");
        before.close();
        try (var owner = database.owner(); var statement = owner.createStatement()) {
            statement.execute("update toy.change set xid = (pg_current_xact_id()::text::bigint + 1000000)::text::xid8");
        }

        StreamServer restored = opened(new StreamServer(
                opened(new ToyProcess(database.dataSource(), events, clock)).stream(this::render)));
        StreamReader after = opened(
                new StreamReader(restored.port(), Audience.PRIVILEGED, null, before.lastId()));
        awaitData(after, "reset [80001[one]]");
        assertThat(database.jdbc().sql("select count(*) from toy.change").query(Integer.class).single()).isZero();

        StreamServer beside = opened(new StreamServer(
                opened(new ToyProcess(database.dataSource(), events, clock)).stream(this::render)));
        after.close();
        record(Toy.planned(A, "q", "two"));
        awaitData(opened(new StreamReader(beside.port(), Audience.PRIVILEGED, null, after.lastId())),
                "change 80001[one, two]");
    }

    @Test
    void goesOnWhereAClientWasOnAnotherProcess() throws Exception {
        record(Toy.planned(A, "p", "one"), Toy.registered(B));
        StreamReader before = listen(Audience.PRIVILEGED, null, null);
        awaitData(before, "snapshot [80001[one],80002[]]");
        before.close();
        record(Toy.planned(A, "q", "two"), Toy.planned(A, "r", "three"));

        ToyProcess other = opened(new ToyProcess(database.dataSource(), events, clock));
        StreamServer elsewhere = opened(new StreamServer(other.stream(this::render)));
        StreamReader after = opened(
                new StreamReader(elsewhere.port(), Audience.PRIVILEGED, null, before.lastId()));
        awaitData(after, "change 80001[one, two, three]");
        record(Toy.planned(B, "s", "four"));
        awaitData(after, "change 80001[one, two, three]", "change 80002[four]");
    }

    @Test
    void isNotToldAgainWhatItsSnapshotHeldAlready() throws IOException {
        record(Toy.planned(A, "p", "one"), Toy.registered(B));
        meanwhile = () -> record(Toy.planned(B, "q", "two"));
        StreamReader before = listen(Audience.PRIVILEGED, null, null);
        awaitData(before, "snapshot [80001[one],80002[two]]");
        String beyondItsCursor = before.events().getFirst().id();
        before.close();

        StreamReader after = listen(Audience.PRIVILEGED, null, beyondItsCursor);
        record(Toy.planned(A, "r", "three"));
        awaitData(after, "change 80001[one, three]");
    }

    @Test
    void beginsAnewForAnIdItDidNotGiveToThisReader() throws IOException {
        record(Toy.planned(A, "p", "one"));
        StreamReader recorder = listen(Audience.PRIVILEGED, null, null);
        awaitData(recorder, "snapshot [80001[one]]");
        awaitData(listen(Audience.PUBLIC, null, recorder.lastId()), "reset [80001[]]");
        awaitData(listen(Audience.PRIVILEGED, A, recorder.lastId()), "reset 80001[one]");
        String other = (recorder.lastId().startsWith("x") ? "y" : "x") + recorder.lastId().substring(1);
        awaitData(listen(Audience.PRIVILEGED, null, other), "reset [80001[one]]");
        awaitData(listen(Audience.PRIVILEGED, null, "nonsense!"), "reset [80001[one]]");
    }

    @Test
    void beginsAnewWhenTheLogIsForgotten() throws IOException {
        record(Toy.planned(A, "p", "one"));
        StreamReader before = listen(Audience.PRIVILEGED, null, null);
        awaitData(before, "snapshot [80001[one]]");
        before.close();
        await().until(() -> process.meters().get("waymark.streams.clients").gauge().value() == 0);
        record(Toy.planned(A, "p", "two"));
        database.jdbc().sql("update toy.change set at = now() - interval '8 days'").update();
        clock.set(Instant.parse("2026-02-02T00:00:00Z"));
        process.tick();
        awaitData(listen(Audience.PRIVILEGED, null, before.lastId()), "reset [80001[two]]");
    }

    @Test
    void tellsWhatCommitsAfterALaterTransaction() throws Exception {
        record(Toy.registered(A), Toy.registered(B));
        StreamReader reader = listen(Audience.PRIVILEGED, null, null);
        awaitData(reader, "snapshot [80001[],80002[]]");
        try (var slow = database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("insert into toy.change (urn, public) values ('" + A + "', true)");
            record(Toy.planned(B, "p", "fast"));
            awaitData(reader, "snapshot [80001[],80002[]]", "change 80002[fast]");
            String inBetween = reader.lastId();
            addPlan("slow");
            slow.commit();
            awaitData(listen(Audience.PRIVILEGED, null, inBetween), "change 80001[slow]");
        }
        awaitData(reader, "snapshot [80001[],80002[]]", "change 80002[fast]", "change 80001[slow]");
    }

    private void addPlan(String title) {
        database.jdbc().sql("""
                            insert into toy.plan values (1, ?, 'q',
                              (select tstzrange(recorded_at, null) from toy.progress where urn = ?), ?, null, '{}')""")
                .params(A, A, title).update();
    }

    @Test
    void looksForItselfWhatNobodyAnnounced() throws IOException {
        record(Toy.planned(A, "p", "one"));
        StreamReader reader = listen(Audience.PRIVILEGED, null, null);
        awaitData(reader, "snapshot [80001[one]]");
        addPlan("unheard");
        database.jdbc().sql("insert into toy.change (urn, public) values (?, true)").param(A).update();
        awaitData(reader, "snapshot [80001[one]]", "change 80001[one, unheard]");
    }

    @Test
    void movesTheLastIdOnWhileNothingConcernsTheReader() throws IOException {
        record(Toy.registered(A));
        StreamReader reader = listen(Audience.PUBLIC, null, null);
        awaitData(reader, "snapshot [80001[]]");
        String first = reader.lastId();
        record(Toy.planned(A, "p", "secret"));
        await().untilAsserted(() -> assertThat(reader.lastId()).isNotEqualTo(first));
        assertThat(reader.data()).containsExactly("snapshot [80001[]]");
    }

    @Test
    void endsAllStreamsWithTheProcess() throws IOException {
        StreamReader reader = listen(Audience.PUBLIC, null, null);
        awaitData(reader, "snapshot []");
        process.close();
        await().until(reader::ended);
        StreamReader late = listen(Audience.PUBLIC, null, null);
        await().untilAsserted(() -> assertThat(late.status()).contains("503"));
    }

    @Test
    void refusesMoreClientsThanAllowed() throws IOException {
        for (int i = 0; i < 20; i++) {
            listen(Audience.PUBLIC, null, null);
        }
        await().until(() -> process.meters().get("waymark.streams.clients").gauge().value() == 20);
        StreamReader tooMany = listen(Audience.PUBLIC, null, null);
        await().untilAsserted(() -> assertThat(tooMany.status()).contains("503"));
    }
}
