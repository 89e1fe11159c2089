package uk.waymark.recording.corrections;

import java.util.List;
import uk.waymark.events.Compensation;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionVoided;

/** The inspection never took place. */
record VoidInspection() implements Correction {

    @Override
    public Compensation toEvent(Named named, Grounds grounds) {
        return new InspectionVoided(named.urn(), named.inspectionId(), named.eventId(), List.of(), grounds);
    }
}
