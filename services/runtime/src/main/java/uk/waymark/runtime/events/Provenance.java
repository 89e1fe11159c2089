package uk.waymark.runtime.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** What a command hands on to the events it leads to: who, under which request, because of which message. */
final class Provenance implements CorrelationDataProvider {

    private static final List<String> HANDED_ON = List.of(EventMetadata.ACTOR, EventMetadata.IDEMPOTENCY_KEY,
            EventMetadata.REQUEST_HASH);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> data = new HashMap<>();
        for (String key : HANDED_ON) {
            if (message.getMetaData().containsKey(key)) {
                data.put(key, message.getMetaData().get(key));
            }
        }
        data.put(EventMetadata.CORRELATION,
                message.getMetaData().getOrDefault(EventMetadata.CORRELATION, message.getIdentifier()));
        data.put(EventMetadata.CAUSATION, message.getIdentifier());
        return data;
    }
}
