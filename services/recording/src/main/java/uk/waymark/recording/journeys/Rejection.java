package uk.waymark.recording.journeys;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Fact;
import uk.waymark.journey.rules.Violation;
import uk.waymark.recording.commands.Outcome;

/** Why a command stored nothing. Travels as the details of an exception, which is all that survives a remote bus. */
sealed interface Rejection {

    /** @param recorded what stands under the same key and differs; null when that is not the reason */
    record Refused(List<Violation> violations, Enclosed recorded) implements Rejection {

        static Refused of(List<Violation> violations, Fact recorded) {
            return new Refused(violations, recorded == null ? null : new Enclosed(recorded));
        }

        Outcome.Refused outcome() {
            return new Outcome.Refused(violations, recorded == null ? null : (Fact) recorded.event());
        }
    }

    /** @param actual the version there is, -1 for none */
    record OtherVersion(long actual) implements Rejection {}

    /** The key belongs to another request of this actor. */
    record KeyReused() implements Rejection {}

    default CommandExecutionException exception() {
        return new CommandExecutionException("A journey rejected a command: " + getClass().getSimpleName(), null, this);
    }
}
