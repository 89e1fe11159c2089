package uk.waymark.runtime.events;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether Axon Server is there: up when there is a connection and none is broken. Else it says why, if that is known. */
final class AxonServerHealth extends AbstractHealthIndicator {

    private final Supplier<Map<String, Boolean>> connections;
    private final AxonServerRefusals refusals;

    /** @param connections by context: whether they are active */
    AxonServerHealth(Supplier<Map<String, Boolean>> connections, AxonServerRefusals refusals) {
        super("Axon Server cannot be asked");
        this.connections = connections;
        this.refusals = refusals;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Map<String, Boolean> active = connections.get();
        boolean down = active.isEmpty() || active.containsValue(false);
        (down ? health.down() : health.up()).withDetail("connections", active);
        if (down) {
            refusals.reason().ifPresent(reason -> health.withDetail("reason", reason));
        }
    }
}
