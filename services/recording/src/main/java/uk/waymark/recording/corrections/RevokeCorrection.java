package uk.waymark.recording.corrections;

import java.util.List;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Grounds;

/** An amendment should not have been recorded. */
record RevokeCorrection() implements Correction {

    @Override
    public Compensation toEvent(Named named, Grounds grounds) {
        return new CorrectionRevoked(named.urn(), named.eventId(), List.of(), grounds);
    }
}
