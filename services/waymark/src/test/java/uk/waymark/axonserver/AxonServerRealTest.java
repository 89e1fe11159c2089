package uk.waymark.axonserver;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against a real Axon Server with an empty event store, where one is named. */
@EnabledIfEnvironmentVariable(named = ServerUnderTest.ADDRESS, matches = ".+:\\d+", disabledReason = "names no real, empty Axon Server to check against")
class AxonServerRealTest extends AxonServerContract {

    AxonServerRealTest() {
        super(ServerUnderTest.fromEnvironment());
    }
}
