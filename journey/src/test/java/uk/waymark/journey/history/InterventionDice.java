package uk.waymark.journey.history;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.Source;
import uk.waymark.events.StatementRecorded;

/** What the department, the authority and the people in public roles do. */
final class InterventionDice {

    private final Draft draft;
    private final Dice dice;

    InterventionDice(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    Optional<InterventionStarted> start() {
        Stream<InterventionStarted> others = dice.oneIn(3)
                ? draft.all(InterventionStarted.class).stream()
                : Stream.empty();
        String superseded = draft.some(others).map(InterventionStarted::interventionId).orElse(null);
        return Optional.of(new InterventionStarted(draft.urn(), draft.newId("intervention"),
                dice.of(InterventionKind.values()), dice.about(dice.day()), superseded, dice.prose(), dice.source()));
    }

    Optional<InterventionEnded> end() {
        List<String> ended = draft.all(InterventionEnded.class).stream().map(InterventionEnded::interventionId)
                .toList();
        return draft
                .some(draft.all(InterventionStarted.class).stream().filter(i -> !ended.contains(i.interventionId())))
                .map(i -> new InterventionEnded(draft.urn(), i.interventionId(), dice.after(i.started()),
                        dice.prose()));
    }

    Optional<ActionPlanSubmitted> plan() {
        return draft.some(draft.all(InspectionRecorded.class).stream().filter(i -> !i.visits().isEmpty()))
                .map(i -> new ActionPlanSubmitted(draft.urn(), draft.newId("plan"), i.inspectionId(),
                        i.visits().getLast().end().plusDays(dice.below(200)), dice.oneIn(2), dice.link()));
    }

    Optional<MilestoneRecorded> milestone() {
        String plan = draft.some(draft.all(ActionPlanSubmitted.class).stream()).map(ActionPlanSubmitted::planId)
                .orElse(null);
        return Optional.of(new MilestoneRecorded(draft.urn(), draft.newId("milestone"), dice.oneIn(2) ? null : plan,
                "A milestone", dice.about(dice.day()), dice.prose(), dice.source()));
    }

    Optional<StatementRecorded> statement() {
        return Optional.of(new StatementRecorded(draft.urn(), draft.newId("statement"), "We have come far",
                "A Director", "director", dice.about(dice.day()), new Source(null, "A press release", null)));
    }
}
