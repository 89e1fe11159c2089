package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.audit.words.When;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.Journey;

/** An intervention that goes on, or may go on, on a day. */
record InterventionTold(@Schema(example = "80566-direction-2015") String interventionId, InterventionKind kind,
        @Schema(description = "uncertain where the dates do not say") Stretch standing, When started,
        @Schema(description = "As far as it was recorded") When ended, String supersedes, String detail) {

    static List<InterventionTold> of(Journey journey, LocalDate on) {
        return journey.all(InterventionStarted.class).map(start -> of(journey, start, on))
                .filter(told -> told.standing().isListed()).toList();
    }

    private static InterventionTold of(Journey journey, InterventionStarted e, LocalDate on) {
        KnownDate ended = journey.find(InterventionEnded.class, e.interventionId()).map(InterventionEnded::ended)
                .orElse(null);
        return new InterventionTold(e.interventionId(), e.kind(), Stretch.on(on, e.started(), ended),
                When.of(e.started()), When.of(ended), e.supersedes(), e.detail());
    }
}
