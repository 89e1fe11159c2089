package uk.waymark.recording.journeys;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.rules.Decision;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.runtime.events.NoKnownEvent;

/**
 * The consistency boundary: one authority's journey. It knows no clock and reads nothing; the instant comes with the
 * command. Every rule is in {@code uk.waymark.journey.rules}.
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
        return past.answerTo(context).orElseGet(() -> decide(command, context));
    }

    private Answer decide(JourneyCommand command, Context context) {
        context.refuseUnlessAt(past.version());
        return switch (command.decide(past.journey(), context.actor())) {
            case Decision.Accepted(JourneyEvent event) -> {
                AggregateLifecycle.apply(event, Context.of(past.next(context.instant())));
                yield new Answer(past.version(), true);
            }
            case Decision.AlreadySo so -> new Answer(past.version(), false);
            case Decision.Refused refused ->
                throw Rejection.Refused.of(refused.violations(), refused.recorded()).exception();
        };
    }

    /** Reading it fails, and so does loading the journey: nothing is decided without all of the past. */
    @EventSourcingHandler
    void on(NoKnownEvent unreadable) {
        throw new IllegalStateException("a journey cannot be known without one of its events");
    }

    @EventSourcingHandler
    void on(JourneyEvent event, @MessageIdentifier String eventId, @SequenceNumber long version,
            @Timestamp Instant timestamp, MetaData metadata) {
        urn = event.urn();
        past = past.with(event, eventId, version, Context.recordedAt(metadata).orElse(timestamp), metadata);
    }
}
