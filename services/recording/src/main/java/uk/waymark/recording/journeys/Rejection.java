package uk.waymark.recording.journeys;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.rules.Violation;

/** Why a command stored nothing. Travels as the details of an exception, which is all that survives a remote bus. */
sealed interface Rejection {

    /** @param recorded what stands under the same key and differs; null when that is not the reason */
    record Refused(List<Violation> violations, JourneyEvent recorded) implements Rejection {}

    /** @param actual the version there is, -1 for none */
    record OtherVersion(long actual) implements Rejection {}

    /** The key belongs to another request of this actor. */
    record KeyReused() implements Rejection {}

    default CommandExecutionException exception() {
        return new CommandExecutionException("A journey rejected a command: " + getClass().getSimpleName(), null, this);
    }
}
