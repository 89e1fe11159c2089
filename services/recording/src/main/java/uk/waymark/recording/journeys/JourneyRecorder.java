package uk.waymark.recording.journeys;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.problem.Conflict;

/** Sends commands to their journeys. Deciding again after a lost race is harmless: a decision is pure. */
final class JourneyRecorder implements Recorder {

    private static final int ATTEMPTS = 5;

    private final CommandGateway gateway;
    private final Receipts receipts;
    private final StoredEvents stored;
    private final CommandMeters meters;

    JourneyRecorder(CommandGateway gateway, StoredEvents stored, CommandMeters meters) {
        this.gateway = gateway;
        this.receipts = new Receipts(stored);
        this.stored = stored;
        this.meters = meters;
    }

    @Override
    public Outcome submit(JourneyCommand command, Origin origin) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a command has a transaction of its own, and must not join another");
        }
        return meters.timed(command, () -> canHaveAJourney(command.urn())
                ? submit(command, origin, ATTEMPTS)
                : refused(command, origin));
    }

    private Outcome submit(JourneyCommand command, Origin origin, int attempts) {
        try {
            return receipts.outcome(command.urn(), gateway.sendAndWait(message(command, origin)));
        } catch (CommandExecutionException rejected) {
            return outcome(rejected, origin);
        } catch (ConcurrencyException lost) {
            if (origin.expectedVersion() != null) {
                throw otherVersion(origin, stored.head(command.urn()).orElseThrow().version());
            }
            if (attempts == 1) {
                throw new Conflict("others kept recording on this journey; send it again");
            }
            return submit(command, origin, attempts - 1);
        }
    }

    private static GenericCommandMessage<JourneyCommand> message(JourneyCommand command, Origin origin) {
        return new GenericCommandMessage<>(new GenericMessage<>(command, Context.metadata(origin)),
                JourneyAggregate.COMMAND);
    }

    private static Outcome outcome(CommandExecutionException rejected, Origin origin) {
        return switch (rejected.<Rejection>getDetails().orElseThrow(() -> rejected)) {
            case Rejection.Refused refused -> refused.outcome();
            case Rejection.OtherVersion other -> throw otherVersion(origin, other.actual());
            case Rejection.KeyReused reused -> throw new Conflict("Idempotency-Key", "key_belongs_to_one_request",
                    "this key was used for another request");
        };
    }

    private static Conflict otherVersion(Origin origin, long actual) {
        return new Conflict("If-Match", "version_is_current", "expected version " + origin.expectedVersion()
                + (actual < 0 ? ", but nothing is recorded yet" : ", but the journey is at version " + actual));
    }

    private static boolean canHaveAJourney(String urn) {
        return urn != null && urn.matches("[0-9]{4,8}");
    }

    private static Outcome refused(JourneyCommand command, Origin origin) {
        Decision decision = command.decide(Journey.EMPTY, origin.actor());
        if (decision instanceof Decision.Refused refused) {
            return new Outcome.Refused(refused.violations(), refused.recorded());
        }
        throw new IllegalStateException("a rule lets a journey begin under a URN that cannot be one");
    }
}
