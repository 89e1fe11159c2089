package uk.waymark.timeline;

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
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.RecordedClock;

/** A journey without rules, for tests: it records what it is told. */
@Aggregate
class Journals {

    record Enter(@TargetAggregateIdentifier String urn, List<JourneyEvent> events) {}

    @AggregateIdentifier
    private String urn;

    Journals() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Enter enter, RecordedClock clock) {
        Instant at = clock.now();
        for (JourneyEvent event : enter.events()) {
            apply(event, MetaData.with(EventMetadata.RECORDED_AT, at));
            at = at.plusNanos(1_000);
        }
    }

    @EventSourcingHandler
    void on(JourneyEvent event) {
        urn = event.urn();
    }
}
