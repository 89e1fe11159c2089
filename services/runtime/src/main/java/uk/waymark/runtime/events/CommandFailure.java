package uk.waymark.runtime.events;

import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Why Axon Server did not take a command's events. Travels as the details of an exception, which is all of it that
 * comes back from the process that handled the command.
 */
enum CommandFailure {

    /** Somebody else recorded on the journey first. Nothing was stored. */
    LOST_RACE,
    /** Whether the event was stored is not known. */
    STORE_UNAVAILABLE;

    private static final int DEEPEST_CAUSE = 20;

    /** Empty when the store had nothing to do with it. */
    static Optional<CommandFailure> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST_CAUSE)
                .map(CommandFailure::named).flatMap(Optional::stream).findFirst();
    }

    private static Optional<CommandFailure> named(Throwable thrown) {
        return switch (thrown) {
            case CommandExecutionException rejected when rejected.getDetails()
                    .orElse(null) instanceof CommandFailure failure ->
                Optional.of(failure);
            case ConcurrencyException lost -> Optional.of(LOST_RACE);
            case StatusRuntimeException refused when GrpcExceptionParser
                    .parse(refused) instanceof ConcurrencyException ->
                Optional.of(LOST_RACE);
            case StatusRuntimeException broken -> Optional.of(STORE_UNAVAILABLE);
            case StoreUnavailable unavailable -> Optional.of(STORE_UNAVAILABLE);
            case AxonServerException failed -> Optional.of(STORE_UNAVAILABLE);
            case AxonServerCommandDispatchException failed -> Optional.of(STORE_UNAVAILABLE);
            case io.axoniq.axonserver.connector.AxonServerException failed -> Optional.of(STORE_UNAVAILABLE);
            case TimeoutException late -> Optional.of(STORE_UNAVAILABLE);
            default -> Optional.empty();
        };
    }

    /** Where the command was handled. */
    CommandExecutionException told(Throwable cause) {
        return new CommandExecutionException("Axon Server did not take a command's events: " + name(), cause, this);
    }

    /** Where the command came from: the same as if the events were kept in our own database. */
    RuntimeException understood(Throwable cause) {
        return switch (this) {
            case LOST_RACE -> new ConcurrencyException("somebody else recorded on the journey first", cause);
            case STORE_UNAVAILABLE -> StoreUnavailable.recording();
        };
    }
}
