package uk.waymark.recording.corrections;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.Compensation;
import uk.waymark.events.Grounds;
import uk.waymark.events.ReportSourceLost;

/** The report cannot be found any more where it was published. */
record ReportSourceUnavailable(LocalDate since) implements Correction {

    @Override
    public Compensation toEvent(Named named, Grounds grounds) {
        return new ReportSourceLost(named.urn(), named.inspectionId(), named.eventId(), since, List.of(), grounds);
    }
}
