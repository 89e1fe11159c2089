package uk.waymark.runtime.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import uk.waymark.events.Upcast;

/** Lets Axon read through one of our steps. */
final class AxonUpcast extends SingleEventUpcaster {

    private final Upcast step;

    AxonUpcast(Upcast step) {
        this.step = step;
    }

    static EventUpcasterChain chain() {
        return new EventUpcasterChain(Upcast.IN_ORDER.stream().map(AxonUpcast::new).toList());
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(new SimpleSerializedType(step.type(), step.from()));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(new SimpleSerializedType(step.type(), step.to()), JsonNode.class,
                json -> step.apply((ObjectNode) json));
    }
}
