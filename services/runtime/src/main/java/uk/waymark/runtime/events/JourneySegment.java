package uk.waymark.runtime.events;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;

/** Handles the commands that Axon Server hands to this process, and tells why their events were not taken. */
final class JourneySegment extends SimpleCommandBus {

    JourneySegment(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void doDispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>doDispatch(command, (handled, result) -> callback.onResult(handled, told(result)));
    }

    private static <R> CommandResultMessage<? extends R> told(CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? CommandFailure.of(result.exceptionResult())
                        .<CommandResultMessage<? extends R>>map(failure -> GenericCommandResultMessage
                                .asCommandResultMessage(failure.told(result.exceptionResult())))
                        .orElse(result)
                : result;
    }
}
