package uk.waymark.runtime.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The event table, and how to read it without overtaking a transaction in flight. */
final class EventTable {

    static final String SCHEMA = "event_store";
    static final String POSITION = "position";

    private static final String EVENTS = "select * from event_store.event ";

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static EventSchema columns() {
        return EventSchema.builder().eventTable(SCHEMA + ".event").globalIndexColumn(POSITION)
                .aggregateIdentifierColumn("urn").sequenceNumberColumn("version").timestampColumn("recorded_at")
                .payloadTypeColumn("type").payloadRevisionColumn("revision").payloadColumn("payload")
                .metaDataColumn("metadata").eventIdentifierColumn("event_id").typeColumn("aggregate_type").build();
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    EventHead append(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        long position = jdbc.sql("""
                                 insert into event_store.event (urn, version, recorded_at, type, revision, payload,
                                   metadata, event_id, aggregate_type)
                                 values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning position""")
                .params(event.getAggregateIdentifier(), event.getSequenceNumber(), timestamp(event.getTimestamp()),
                        payload.getType().getName(), payload.getType().getRevision(), payload.getData(),
                        metadata.getData(), event.getIdentifier(), event.getType())
                .query(Long.class).single();
        return new EventHead(position, event.getAggregateIdentifier(), event.getSequenceNumber(),
                event.getIdentifier(), event.getTimestamp());
    }

    long settledPosition() {
        return jdbc.sql("select event_store.settled_position()").query(Long.class).single();
    }

    /** In order of position. What is settled is read first: what is visible afterwards then has no gap before it. */
    <T> List<T> settledAfter(long position, int limit, RowMapper<T> mapper) {
        return jdbc.sql(EVENTS + "where position > ? and position <= ? order by position limit ?")
                .params(position, settledPosition(), limit).query(mapper).list();
    }

    /** In order of version. */
    <T> List<T> ofAuthority(String urn, long version, RowMapper<T> mapper) {
        return jdbc.sql(EVENTS + "where urn = ? and version > ? order by version").params(urn, version).query(mapper)
                .list();
    }

    <T> Optional<T> newest(String urn, RowMapper<T> mapper) {
        return jdbc.sql(EVENTS + "where urn = ? order by version desc limit 1").param(urn).query(mapper).optional();
    }

    long count() {
        return jdbc.sql("select count(*) from event_store.event").query(Long.class).single();
    }

    Optional<Long> firstPositionFrom(Instant recordedAt) {
        return jdbc.sql("select min(position) from event_store.event where recorded_at >= ?")
                .param(timestamp(recordedAt)).query(Long.class).optional();
    }

    /**
     * Positions and recorded instants run in parallel but for transactions that overlapped, and none lives for a
     * minute; so it is enough to look at the minute before.
     */
    Optional<Long> lastPositionUntil(Instant recordedAt) {
        return jdbc.sql("""
                        with newest as (
                          select max(recorded_at) as instant from event_store.event where recorded_at <= ?)
                        select max(position) from event_store.event, newest
                         where recorded_at between newest.instant - interval '1 minute' and newest.instant""")
                .param(timestamp(recordedAt)).query(Long.class).optional();
    }

    /** No event of a transaction in flight is recorded before this instant; empty when there is none. */
    Optional<Instant> oldestInFlight() {
        return jdbc.sql("select nullif(event_store.oldest_in_flight(), 'infinity')").query(OffsetDateTime.class)
                .optional().map(OffsetDateTime::toInstant);
    }

    Optional<Instant> stableUntil() {
        return jdbc.sql("select event_store.stable_until()").query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant);
    }
}
