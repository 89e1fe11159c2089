package uk.waymark.recording.commands;

import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.Source;

/**
 * Records a step that was reached.
 *
 * @param planId the action plan it belongs to; null when it belongs to none
 */
public record RecordMilestone(String urn, String milestoneId, String planId, String title, KnownDate reached,
        String detail, Source source) implements RecordingCommand {

    @Override
    public MilestoneRecorded toEvent() {
        return new MilestoneRecorded(urn, milestoneId, planId, title, reached, detail, source);
    }
}
