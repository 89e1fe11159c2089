package uk.waymark.recording.commands;

import java.time.Instant;
import java.util.List;

/**
 * Where a journey stands after a command, for reading one's own writes.
 *
 * @param version    sequence number in the journey of the event stored, or of its newest event when none was
 * @param position   place of that event in the order of all journeys
 * @param eventIds   of the events stored by this command; empty when none was
 * @param recordedAt the recorded clock at that event, in microseconds
 * @param changed    whether this command stored anything
 */
public record Receipt(String urn, long version, long position, List<String> eventIds, Instant recordedAt,
        boolean changed) {}
