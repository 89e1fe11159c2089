package uk.waymark.recording.commands;

import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.KnownDate;

/** Ends an appointment; the day may be unknown. */
public record EndDeliveryOrganisation(String urn, String appointmentId, KnownDate ended,
        String detail) implements RecordingCommand {

    @Override
    public DeliveryOrganisationEnded toEvent() {
        return new DeliveryOrganisationEnded(urn, appointmentId, ended, detail);
    }
}
