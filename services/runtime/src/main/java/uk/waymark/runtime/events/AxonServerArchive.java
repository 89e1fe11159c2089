package uk.waymark.runtime.events;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Events in Axon Server. It has no transaction around all of them: filling it appends them in lots, and one that stops
 * half-way leaves what it had, so that the next attempt needs an empty context again.
 */
final class AxonServerArchive implements EventArchive {

    private static final int LOT = 100;

    private final Supplier<EventChannel> channel;
    private final StoredJson json;

    AxonServerArchive(Supplier<EventChannel> channel, StoredJson json) {
        this.channel = channel;
        this.json = json;
    }

    @Override
    public void read(Consumer<KeptEvent> each) {
        AxonServerCalls.read(channel.get(), -1, next -> {
            each.accept(kept(next.getEvent()));
            return true;
        });
    }

    /** The server's first token is told as the one before it. */
    @Override
    public long count() {
        EventChannel open = channel.get();
        return AxonServerCalls.await(open.getLastToken()) - AxonServerCalls.await(open.getFirstToken());
    }

    @Override
    public void fill(Iterator<KeptEvent> events, long count, LongConsumer done) {
        if (count() > 0) {
            throw new StoreNotEmpty();
        }
        long filled = 0;
        while (events.hasNext()) {
            List<Event> lot = new ArrayList<>(LOT);
            while (events.hasNext() && lot.size() < LOT) {
                lot.add(stored(events.next()));
            }
            append(lot, filled);
            filled += lot.size();
            done.accept(filled);
        }
        if (count() != count) {
            throw new StoreNotEmpty();
        }
    }

    private void append(List<Event> lot, long before) {
        try {
            AxonServerCalls.await(channel.get().appendEvents(lot.toArray(Event[]::new)));
        } catch (RuntimeException e) {
            throw new IllegalStateException("stopped after " + before + " events, which are kept, and perhaps "
                    + lot.size() + " more; empty the context before the next attempt", e);
        }
    }

    Event stored(KeptEvent event) {
        Event.Builder stored = Event.newBuilder().setAggregateIdentifier(event.urn())
                .setAggregateSequenceNumber(event.version()).setAggregateType(event.aggregateType())
                .setMessageIdentifier(event.eventId()).setTimestamp(event.recordedAt().toEpochMilli())
                .setPayload(SerializedObject.newBuilder().setType(event.type()).setRevision(event.revision())
                        .setData(ByteString.copyFromUtf8(event.payload())));
        json.metadata(event.metadata()).forEach((key, value) -> stored.putMetaData(key, text(value)));
        return stored.putMetaData(EventMetadata.RECORDED_AT, text(event.recordedAt().toString())).build();
    }

    KeptEvent kept(Event stored) {
        Map<String, String> metadata = new TreeMap<>();
        stored.getMetaDataMap().forEach((key, value) -> metadata.put(key, value.getTextValue()));
        Instant recordedAt = Instant.parse(metadata.remove(EventMetadata.RECORDED_AT));
        return new KeptEvent(stored.getAggregateIdentifier(), stored.getAggregateSequenceNumber(),
                stored.getMessageIdentifier(), recordedAt, stored.getPayload().getType(),
                stored.getPayload().getRevision(), stored.getPayload().getData().toStringUtf8(),
                json.written(metadata), stored.getAggregateType());
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }
}
