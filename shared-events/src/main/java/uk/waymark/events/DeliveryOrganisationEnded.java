package uk.waymark.events;

import org.axonframework.serialization.Revision;

/** An appointment ended; the end may be {@link Precision#UNKNOWN} although it happened. */
@Revision("1")
public record DeliveryOrganisationEnded(String urn, String appointmentId, KnownDate ended,
        String detail) implements Fact {}
