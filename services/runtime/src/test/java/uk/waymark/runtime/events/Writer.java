package uk.waymark.runtime.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** A transaction that appends events, step by step. */
final class Writer implements AutoCloseable {

    private final Connection connection;
    private Instant recordedAt;

    /** Begins, and asks the recorded clock. */
    Writer(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var rows = connection.createStatement().executeQuery("select event_store.recorded_now()")) {
            rows.next();
            recordedAt = rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Writer recordedAt(Instant instant) {
        recordedAt = instant;
        return this;
    }

    /** Appends an event to a journey of its own; returns its position. */
    long append() throws SQLException {
        String urn = UUID.randomUUID().toString();
        try (var insert = connection.prepareStatement(
                """
                insert into event_store.event(urn, version, recorded_at, type, revision, payload, metadata, event_id)
                values (?, 0, ?, 'authority-succeeded', '1', ?, '{"actor":"a1"}', ?) returning position""")) {
            insert.setString(1, urn);
            insert.setObject(2, EventTable.timestamp(recordedAt));
            insert.setString(3, "{\"urn\":\"" + urn + "\",\"successors\":[],\"note\":\"" + urn + "\"}");
            insert.setString(4, urn);
            try (var rows = insert.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
