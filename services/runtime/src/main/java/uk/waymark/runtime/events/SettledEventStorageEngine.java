package uk.waymark.runtime.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DataAccessException;

/**
 * Axon's JDBC engine on our event table. It hands processors settled events only, so that none can be missed however
 * long its transaction took and no token has gaps; and it appends only under the recorded clock, on which settling
 * rests. Journeys are short: there are no snapshots.
 */
final class SettledEventStorageEngine extends JdbcEventStorageEngine {

    private final EventTable table;
    private final JdbcRecordedClock clock;
    private final Appended appended;

    SettledEventStorageEngine(Builder builder, EventTable table, JdbcRecordedClock clock, Appended appended) {
        super(builder);
        this.table = table;
        this.clock = clock;
        this.appended = appended;
    }

    /** One by one, as a command stores one: each tells the position it took. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        clock.requireAsked();
        List<EventHead> stored = new ArrayList<>();
        for (EventMessage<?> event : events) {
            try {
                stored.add(table.append((DomainEventMessage<?>) event, serializer));
            } catch (DataAccessException e) {
                handlePersistenceException(e, event);
            }
        }
        appended.onCommit(stored);
    }

    /** The next events after a token, or none. */
    List<? extends TrackedEventMessage<?>> settledAfter(TrackingToken token) {
        return EventUtils.upcastAndDeserializeTrackedEvents(fetchTrackedEvents(token, batchSize()).stream(),
                getEventSerializer(), upcasterChain).toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken token, int batchSize) {
        return table.settledAfter(position(token), batchSize, (row, number) -> new TrackedDomainEventData<>(
                token(row.getLong(EventTable.POSITION)), getDomainEventData(row)));
    }

    private static long position(TrackingToken token) {
        return token == null ? -1 : ((GapAwareTrackingToken) token).getIndex();
    }

    private static TrackingToken token(long position) {
        return position < 1 ? null : GapAwareTrackingToken.newInstance(position, Set.of());
    }

    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return token(table.settledPosition());
    }

    @Override
    public TrackingToken createTokenAt(Instant recordedAt) {
        return token(table.firstPositionFrom(recordedAt).map(position -> position - 1)
                .orElseGet(table::settledPosition));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String urn) {
        return Stream.empty();
    }

    /** As text: of an instant Axon would keep the milliseconds only. */
    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }
}
