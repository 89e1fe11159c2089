package uk.waymark.recording.commands;

import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Source;

/** Says that an organisation delivers children's services on the authority's behalf. */
public record AppointDeliveryOrganisation(String urn, String appointmentId, String organisation, KnownDate from,
        String detail, Source source) implements RecordingCommand {

    @Override
    public DeliveryOrganisationAppointed toEvent() {
        return new DeliveryOrganisationAppointed(urn, appointmentId, organisation, from, detail, source);
    }
}
