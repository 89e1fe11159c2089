package uk.waymark.recording.imports.jobs;

import uk.waymark.recording.commands.Recorder;
import uk.waymark.runtime.events.StoredEvents;

/**
 * How an import reaches the journeys: like everyone else.
 *
 * @param writers how many journeys are recorded on at a time
 */
record Door(Recorder recorder, StoredEvents stored, int writers) {}
