package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.axonserver.AxonServerDouble;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

/** The port on Axon Server: what it shows, and what it says when the server is gone. */
class AxonServerStoreTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.000001Z");

    private final AxonServerDouble server = AxonServerDouble.started();
    private final TestDatabase database = TestDatabase
            .create(new Migrations(EventTable.SCHEMA, "classpath:db/event_store"));
    private final AxonServerConnectionFactory connections = AxonServerConnectionFactory.forClient("test")
            .routingServers(new ServerAddress("127.0.0.1", Integer.parseInt(server.address().split(":")[1])))
            .reconnectInterval(100, TimeUnit.MILLISECONDS).build();
    private final AxonServerConnection connection = connections.connect("default");
    private final AxonServerTail tail = new AxonServerTail(connection::eventChannel);
    private final StoredEvents events = new AxonServerStoredEvents(connection::eventChannel, tail,
            new EventTable(database.jdbc()), new StoredJson());

    @BeforeEach
    void start() {
        tail.start();
    }

    @AfterEach
    void stop() {
        tail.stop();
        connection.disconnect();
        connections.shutdown();
        server.close();
        database.close();
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(events.count()).isZero();
        assertThat(events.head("80566")).isEmpty();
        assertThat(events.ofAuthority("80566", -1)).isEmpty();
        assertThat(events.heads(-1, 10)).isEmpty();
        assertThat(events.scan(-1, event -> true)).isEqualTo(-1);
        assertThat(events.positionAt(Instant.now())).isEqualTo(-1);
        assertThat(events.stableUntil()).isEmpty();
    }

    @Test
    void showsWhereEachEventStandsHoweverItIsAsked() {
        append("80566", 0, NOON);
        append("80567", 0, NOON.plusSeconds(2));
        append("80566", 1, NOON.plusSeconds(1));
        assertThat(events.ofAuthority("80566", -1)).extracting(StoredEvent::position).containsExactly(0L, 2L);
        assertThat(events.ofAuthority("80566", 0)).extracting(StoredEvent::version).containsExactly(1L);
        assertThat(events.at("80566", 1).position()).isEqualTo(2);
        assertThat(events.head("80566")).map(EventHead::recordedAt).contains(NOON.plusSeconds(1));
        assertThat(events.heads(0, 1)).extracting(EventHead::urn).containsExactly("80567");
        assertThat(events.count()).isEqualTo(3);
        List<Long> scanned = new ArrayList<>();
        assertThat(events.scan(-1, event -> scanned.add(event.position()))).isEqualTo(2);
        assertThat(scanned).containsExactly(0L, 1L, 2L);
    }

    @Test
    void findsPositionsByInstantThoughTheyGoToAndFro() {
        append("80566", 0, NOON);
        append("80567", 0, NOON.plusSeconds(2));
        append("80566", 1, NOON.plusSeconds(1));
        assertThat(events.positionAt(NOON.minusMillis(1))).isEqualTo(-1);
        assertThat(events.positionAt(NOON)).isZero();
        assertThat(events.positionAt(NOON.plusSeconds(1))).isEqualTo(2);
        assertThat(events.positionAt(NOON.plusSeconds(2))).isEqualTo(2);
    }

    @Test
    void isStableUpToWhatIsInFlight() throws SQLException {
        append("80566", 0, NOON);
        assertThat(events.stableUntil()).contains(NOON);
        try (Connection writer = database.dataSource().getConnection()) {
            writer.setAutoCommit(false);
            Instant asked;
            try (var now = writer.createStatement().executeQuery("select event_store.recorded_now()")) {
                now.next();
                asked = now.getObject(1, OffsetDateTime.class).toInstant();
            }
            append("80567", 0, asked.plusSeconds(60));
            assertThat(events.stableUntil()).hasValueSatisfying(stable -> assertThat(stable).isBefore(asked));
            append("80568", 0, asked);
            writer.rollback();
        }
        assertThat(events.stableUntil()).hasValueSatisfying(stable -> assertThat(stable).isAfter(NOON));
        assertThat(events.positionAt(events.stableUntil().orElseThrow())).isEqualTo(2);
    }

    /** Asked the other way round, a writer that began in between could record behind what was called stable. */
    @Test
    void asksWhatIsThereBeforeWhatIsInFlight() {
        append("80566", 0, NOON);
        JdbcClient watched = (JdbcClient) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{JdbcClient.class}, (proxy, method, arguments) -> {
                    append("80567", 0, NOON.plusSeconds(1));
                    await().until(() -> tail.latest().filter(NOON.plusSeconds(1)::equals).isPresent());
                    return method.invoke(database.jdbc(), arguments);
                });
        StoredEvents asked = new AxonServerStoredEvents(connection::eventChannel, tail, new EventTable(watched),
                new StoredJson());
        assertThat(asked.stableUntil()).contains(NOON);
    }

    @Test
    void givesItsEventsAwayAndTakesThemIntoAnEmptyStoreOnly() {
        append("80566", 0, NOON);
        append("80567", 0, NOON.plusSeconds(1));
        EventArchive archive = new AxonServerArchive(connection::eventChannel, new StoredJson());
        List<KeptEvent> kept = new ArrayList<>();
        archive.read(kept::add);
        assertThat(archive.count()).isEqualTo(2);
        assertThatExceptionOfType(EventArchive.StoreNotEmpty.class)
                .isThrownBy(() -> archive.fill(kept.iterator(), 2, filled -> {}));
        server.log().clear();
        archive.fill(kept.iterator(), 2, filled -> {});
        List<KeptEvent> again = new ArrayList<>();
        archive.read(again::add);
        assertThat(again).isEqualTo(kept).hasSize(2);
    }

    @Test
    void tellsALostRaceFromAServerThatIsGone() {
        append("80566", 0, NOON);
        assertThat(failure(() -> append("80566", 0, NOON.plusSeconds(1)))).contains(CommandFailure.LOST_RACE);
        server.kill();
        assertThat(failure(() -> append("80566", 1, NOON.plusSeconds(1)))).contains(CommandFailure.STORE_UNAVAILABLE);
    }

    @Test
    void saysThatTheServerDoesNotAnswerAndGoesOnWhenItDoes() {
        append("80566", 0, NOON);
        assertThat(events.count()).isEqualTo(1);
        server.kill();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(events::count);
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> events.ofAuthority("80566", -1));
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(events::stableUntil);
        server.restart();
        await().ignoreExceptions().until(() -> events.count() == 1);
        append("80566", 1, NOON.plusSeconds(1));
        assertThat(events.ofAuthority("80566", -1)).extracting(StoredEvent::position).containsExactly(0L, 1L);
        assertThat(events.stableUntil()).contains(NOON.plusSeconds(1));
    }

    @Test
    void theRecordedClockIsNotBehindWhatIsStored() {
        Instant ahead = Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MICROS);
        append("80566", 0, ahead);
        var clock = new JdbcRecordedClock(database.jdbc(), new EventSignal(), tail::latest);
        var transactions = new TransactionTemplate(
                new DataSourceTransactionManager(database.dataSource()));
        Instant now = transactions.execute(status -> clock.now());
        assertThat(now).isEqualTo(ahead.plus(1, ChronoUnit.MICROS));
    }

    private static Optional<CommandFailure> failure(Runnable append) {
        try {
            append.run();
            return Optional.empty();
        } catch (IllegalStateException failed) {
            return CommandFailure.of(failed);
        }
    }

    private void append(String urn, long version, Instant recordedAt) {
        Event event = Event.newBuilder().setAggregateIdentifier(urn).setAggregateType("journey")
                .setAggregateSequenceNumber(version).setMessageIdentifier(UUID.randomUUID().toString())
                .setTimestamp(recordedAt.toEpochMilli()).putMetaData("actor", text("a1"))
                .putMetaData(EventMetadata.RECORDED_AT, text(recordedAt.toString()))
                .setPayload(SerializedObject.newBuilder().setType("authority-succeeded").setRevision("1").setData(
                        ByteString.copyFromUtf8("{\"urn\":\"" + urn + "\",\"successors\":[]}")))
                .build();
        try {
            connection.eventChannel().startAppendEventsTransaction().appendEvent(event).commit().get(10,
                    TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }
}
