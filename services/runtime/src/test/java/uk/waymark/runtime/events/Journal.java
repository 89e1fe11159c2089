package uk.waymark.runtime.events;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.JourneyEvent;

/** A journey without rules, for tests: it records what it is told, as often as it is told. */
@Aggregate
class Journal {

    record Note(@TargetAggregateIdentifier String urn, String words, int times) {}

    @AggregateIdentifier
    private String urn;

    Journal() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Note note, RecordedClock clock) {
        Instant now = clock.now();
        for (int i = 0; i < note.times(); i++) {
            apply(new AuthoritySucceeded(note.urn(), List.of(), null, note.words()),
                    MetaData.with(EventMetadata.RECORDED_AT, now.plusNanos(i * 1000L)));
        }
    }

    @EventSourcingHandler
    void on(JourneyEvent event) {
        urn = event.urn();
    }
}
