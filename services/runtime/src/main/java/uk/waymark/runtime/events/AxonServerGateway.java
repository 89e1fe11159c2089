package uk.waymark.runtime.events;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;

/**
 * Sends commands through Axon Server, for a bounded time, and fails as if they were handled here. Right after a start
 * or a reconnection the server may not know yet who handles them, which passes.
 */
final class AxonServerGateway extends DefaultCommandGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration UNTIL_HANDLED = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    AxonServerGateway(CommandBus bus) {
        super(builder().commandBus(bus));
    }

    @Override
    public <R> R sendAndWait(Object command) {
        long giveUp = System.nanoTime() + UNTIL_HANDLED.toNanos();
        while (true) {
            try {
                return sendAndWait(command, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (NoHandlerForCommandException notYet) {
                if (System.nanoTime() > giveUp) {
                    throw StoreUnavailable.recording();
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            } catch (RuntimeException failed) {
                throw CommandFailure.of(failed).map(failure -> failure.understood(failed)).orElse(failed);
            }
        }
    }
}
