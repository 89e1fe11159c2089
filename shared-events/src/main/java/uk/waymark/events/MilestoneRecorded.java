package uk.waymark.events;

import org.axonframework.serialization.Revision;

/**
 * A step of the improvement work was reached.
 *
 * @param planId the action plan it belongs to; null when it belongs to none
 */
@Revision("1")
public record MilestoneRecorded(String urn, String milestoneId, String planId, String title, KnownDate reached,
        String detail, Source source) implements Fact {}
