package uk.waymark.runtime.axonserver;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;

/** One reader of all events, as many at a time as it permits. */
final class EventFeed implements StreamObserver<GetEventsRequest> {

    private final EventLog log;
    private final StreamObserver<EventWithToken> reader;
    private final Runnable news = this::send;
    private long next = -1;
    private long permits;
    private boolean ended;

    EventFeed(EventLog log, StreamObserver<EventWithToken> reader) {
        this.log = log;
        this.reader = reader;
    }

    @Override
    public synchronized void onNext(GetEventsRequest request) {
        if (next < 0) {
            next = request.getTrackingToken();
            log.listen(news);
        }
        permits += request.getNumberOfPermits();
        send();
    }

    private synchronized void send() {
        try {
            for (Event event; !ended && permits > 0 && (event = log.at(next)) != null; next++, permits--) {
                reader.onNext(EventWithToken.newBuilder().setToken(next).setEvent(event).build());
            }
        } catch (StatusRuntimeException gone) {
            end();
        }
    }

    @Override
    public void onError(Throwable broken) {
        end();
    }

    @Override
    public void onCompleted() {
        end();
        reader.onCompleted();
    }

    private synchronized void end() {
        ended = true;
        log.forget(news);
    }
}
