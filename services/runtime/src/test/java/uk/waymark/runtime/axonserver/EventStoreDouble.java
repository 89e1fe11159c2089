package uk.waymark.runtime.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/** The calls of the event store that Waymark makes; every other one is unimplemented. */
final class EventStoreDouble extends EventStoreGrpc.EventStoreImplBase {

    private final EventLog log;

    EventStoreDouble(EventLog log) {
        this.log = log;
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
        return new StreamObserver<>() {

            private final List<Event> transaction = new ArrayList<>();

            @Override
            public void onNext(Event event) {
                transaction.add(event);
            }

            @Override
            public void onError(Throwable rolledBack) {
                transaction.clear();
            }

            @Override
            public void onCompleted() {
                try {
                    log.append(transaction);
                    one(answer, Confirmation.newBuilder().setSuccess(true).build());
                } catch (StatusRuntimeException refused) {
                    answer.onError(refused);
                }
            }
        };
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> answer) {
        log.ofAggregate(asked.getAggregateId(), asked.getInitialSequence()).forEach(answer::onNext);
        answer.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> answer) {
        return new EventFeed(log, answer);
    }

    @Override
    public void readHighestSequenceNr(ReadHighestSequenceNrRequest asked,
            StreamObserver<ReadHighestSequenceNrResponse> answer) {
        one(answer, ReadHighestSequenceNrResponse.newBuilder().setToSequenceNr(log.highest(asked.getAggregateId()))
                .build());
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> answer) {
        one(answer, TrackingToken.newBuilder().setToken(0).build());
    }

    @Override
    public void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> answer) {
        one(answer, TrackingToken.newBuilder().setToken(log.size() - 1).build());
    }

    private static <T> void one(StreamObserver<T> answer, T value) {
        answer.onNext(value);
        answer.onCompleted();
    }
}
