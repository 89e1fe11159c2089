package uk.waymark.recording.journeys;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.Rules;
import uk.waymark.recording.commands.JourneyCommand;

/**
 * The consistency boundary: one authority's journey. It knows no clock and reads nothing; the instant comes with the
 * command. Every rule is {@link Rules}'.
 */
@AggregateRoot(type = "journey")
final class JourneyAggregate {

    /** The name under which every command travels: they differ in what they say, not in how they are handled. */
    static final String COMMAND = "waymark.journey";

    @AggregateIdentifier
    private String urn;
    private Past past = Past.NONE;

    JourneyAggregate() {}

    JourneyAggregate(String urn, Past past) {
        this.urn = urn;
        this.past = past;
    }

    Past past() {
        return past;
    }

    @CommandHandler(commandName = COMMAND)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Answer handle(JourneyCommand command, MetaData metadata) {
        Context context = Context.of(metadata);
        return past.answerTo(context).orElseGet(() -> decide(command.toEvent(), context));
    }

    private Answer decide(JourneyEvent proposed, Context context) {
        context.refuseUnlessAt(past.version());
        return switch (Rules.decide(past.journey(), proposed)) {
            case Decision.Accepted(JourneyEvent event) -> {
                AggregateLifecycle.apply(event, Context.of(past.next(context.instant())));
                yield new Answer(past.version(), true);
            }
            case Decision.AlreadySo so -> new Answer(past.version(), false);
            case Decision.Refused refused ->
                throw new Rejection.Refused(refused.violations(), refused.recorded()).exception();
        };
    }

    @EventSourcingHandler
    void on(JourneyEvent event, @SequenceNumber long version, @Timestamp Instant timestamp, MetaData metadata) {
        urn = event.urn();
        past = past.with(event, version, Context.recordedAt(metadata).orElse(timestamp), metadata);
    }
}
