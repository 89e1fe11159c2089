package uk.waymark.recording.corrections;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.Compensation;
import uk.waymark.events.Grounds;
import uk.waymark.events.ReportWithdrawn;

/** The publisher declared the report void. */
record WithdrawReport(LocalDate withdrawnOn) implements Correction {

    @Override
    public Compensation toEvent(Named named, Grounds grounds) {
        return new ReportWithdrawn(named.urn(), named.inspectionId(), named.eventId(), withdrawnOn, List.of(), grounds);
    }
}
