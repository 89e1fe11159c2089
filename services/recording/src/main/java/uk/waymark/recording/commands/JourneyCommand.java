package uk.waymark.recording.commands;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;

/**
 * Something somebody wants entered in one authority's journey. What a command leaves out is null; lists it leaves out
 * are empty.
 */
public sealed interface JourneyCommand permits RecordingCommand, CorrectionCommand {

    /** The Ofsted URN of the journey. */
    @TargetAggregateIdentifier
    String urn();

    /**
     * What the rules make of it. Pure.
     *
     * @param actor opaque id of who sends it
     */
    Decision decide(Journey journey, String actor);
}
