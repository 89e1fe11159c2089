package uk.waymark.runtime.events;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Axon Server is there: up when there is a connection and none is broken. */
final class AxonServerHealth extends AbstractHealthIndicator {

    private final Supplier<Map<String, Boolean>> connections;

    /** @param connections by context: whether they are active */
    AxonServerHealth(Supplier<Map<String, Boolean>> connections) {
        super("Axon Server cannot be asked");
        this.connections = connections;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, Boolean> active = connections.get();
        (active.isEmpty() || active.containsValue(false) ? health.down() : health.up())
                .withDetail("connections", active);
    }
}
