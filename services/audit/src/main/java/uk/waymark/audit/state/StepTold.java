package uk.waymark.audit.state;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.audit.record.EventHeading;
import uk.waymark.audit.record.People;
import uk.waymark.journey.Proposal;
import uk.waymark.runtime.events.StoredEvent;

/** One event of a replay, the state after it and what it changed. */
record StepTold(@Schema(description = "1 for the first", example = "3") long step, @JsonUnwrapped EventHeading heading,
        After after, @Schema(description = "Against the state before") Difference changes) {

    /** The state after a step, in short. */
    @Schema(name = "StateAfterStep")
    record After(RatingTold rating, List<InterventionTold> interventions, List<DeliveryTold> deliveredBy,
            @Schema(description = "On the timeline by the day") int entries,
            @Schema(description = "Of those, how many the public could not see on the day") long embargoed,
            @Schema(description = "Corrections that are proposed and not decided") long openProposals) {

        static After of(Known known, Picture picture) {
            LocalDate on = picture.on();
            return new After(RatingTold.of(known.journey(), picture.rating()),
                    InterventionTold.of(known.journey(), on),
                    picture.authority().map(a -> DeliveryTold.of(a, on)).orElse(List.of()), picture.entries().size(),
                    picture.entries().values().stream().filter(entry -> !entry.isVisible(on)).count(),
                    picture.proposals().values().stream().filter(p -> p.state() == Proposal.State.OPEN).count());
        }
    }

    static StepTold of(long step, StoredEvent event, Known before, Known after, LocalDate on, People people) {
        Picture picture = Picture.of(after, on);
        return new StepTold(step, EventHeading.of(event, people), After.of(after, picture),
                Difference.between(Picture.of(before, on), picture));
    }
}
