package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;

class SettledEventsTest {

    private TestDatabase database;
    private StoredEvents events;

    @BeforeEach
    void create() {
        database = TestDatabase.create(new Migrations(EventTable.SCHEMA, "classpath:db/event_store"));
        events = new JdbcStoredEvents(new EventTable(database.jdbc()), new StoredJson(), new Appended());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void waitForALowerPositionInFlight() throws SQLException {
        try (Writer slow = writer(); Writer quick = writer()) {
            long first = slow.append();
            long second = quick.append();
            quick.commit();
            assertThat(positions()).isEmpty();
            assertThat(events.stableUntil()).isEmpty();
            slow.commit();
            assertThat(positions()).containsExactly(first, second);
        }
    }

    @Test
    void waitForOneWhoHasNotTakenItsPositionYet() throws SQLException {
        try (Writer slow = writer(); Writer quick = writer()) {
            long first = quick.append();
            quick.commit();
            assertThat(positions()).isEmpty();
            long second = slow.append();
            slow.commit();
            assertThat(positions()).containsExactly(first, second);
        }
    }

    @Test
    void doNotWaitForOneWhoBeganLater() throws SQLException {
        try (Writer quick = writer()) {
            long first = quick.append();
            quick.commit();
            try (Writer slow = writer()) {
                slow.append();
                assertThat(positions()).containsExactly(first);
                assertThat(events.stableUntil()).contains(quick.recordedAt());
            }
        }
    }

    @Test
    void doNotWaitForWhatWasRolledBack() throws SQLException {
        try (Writer given = writer()) {
            given.append();
        }
        try (Writer kept = writer()) {
            long second = kept.append();
            kept.commit();
            assertThat(positions()).containsExactly(second).containsExactly(2L);
        }
    }

    @Test
    void areStableUntilTheNewestOnceNothingIsInFlight() throws SQLException {
        try (Writer slow = writer(); Writer quick = writer()) {
            quick.append();
            quick.commit();
            assertThat(events.stableUntil()).isEmpty();
            slow.append();
            slow.commit();
            assertThat(events.stableUntil()).contains(quick.recordedAt());
            assertThat(quick.recordedAt()).isAfter(slow.recordedAt());
        }
    }

    @Test
    void areRecordedLaterThanWhatIsCommittedEvenIfTheWallClockWasSetBack() throws SQLException {
        Instant ahead = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        try (Writer before = writer().recordedAt(ahead)) {
            before.append();
            before.commit();
        }
        try (Writer after = writer(); Writer beside = writer()) {
            assertThat(after.recordedAt()).isEqualTo(ahead.plus(1, ChronoUnit.MICROS));
            after.append();
            after.commit();
            assertThat(beside.recordedAt()).isEqualTo(after.recordedAt());
            assertThat(events.stableUntil()).isEmpty();
        }
        assertThat(events.stableUntil()).contains(ahead.plus(1, ChronoUnit.MICROS));
    }

    @Test
    void areNotStableWhileOneInFlightCanBeRecordedAsEarly() throws SQLException {
        Instant ahead = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
        try (Writer before = writer().recordedAt(ahead)) {
            before.append();
            try (Writer later = writer()) {
                before.commit();
                assertThat(positions()).hasSize(1);
                assertThat(later.recordedAt()).isBefore(ahead);
                assertThat(events.stableUntil()).isEmpty();
            }
        }
        assertThat(events.stableUntil()).contains(ahead);
    }

    @Test
    void areToldApartBeyondTwoBillion() throws SQLException {
        try (var owner = database.owner(); var statement = owner.createStatement()) {
            statement.execute("alter sequence event_store.event_position_seq restart with 2147483647");
        }
        waitForALowerPositionInFlight();
        doNotWaitForOneWhoHasFinished();
    }

    private void doNotWaitForOneWhoHasFinished() throws SQLException {
        try (Writer next = writer()) {
            long position = next.append();
            next.commit();
            assertThat(positions()).hasSize(3).endsWith(position);
        }
    }

    @Test
    void areFoundByTheInstantTheyWereRecordedAt() throws SQLException {
        try (Writer slow = writer(); Writer quick = writer()) {
            long first = quick.append();
            long second = slow.append();
            quick.commit();
            slow.commit();
            assertThat(events.positionAt(slow.recordedAt().minusNanos(1000))).isEqualTo(-1);
            assertThat(events.positionAt(slow.recordedAt())).isEqualTo(second);
            assertThat(events.positionAt(quick.recordedAt())).isEqualTo(second).isGreaterThan(first);
            assertThat(events.count()).isEqualTo(2);
        }
    }

    private Writer writer() throws SQLException {
        return new Writer(database.dataSource());
    }

    private List<Long> positions() {
        return events.heads(-1, 100).stream().map(EventHead::position).toList();
    }
}
