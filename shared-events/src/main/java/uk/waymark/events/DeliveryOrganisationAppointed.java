package uk.waymark.events;

import org.axonframework.serialization.Revision;

/** An organisation delivers children's services on the authority's behalf, such as Together for Children for Sunderland. */
@Revision("1")
public record DeliveryOrganisationAppointed(String urn, String appointmentId, String organisation, KnownDate from,
        String detail, Source source) implements Fact {}
