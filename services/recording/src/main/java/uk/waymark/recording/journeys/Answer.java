package uk.waymark.recording.journeys;

/**
 * What a journey answers to a command.
 *
 * @param version of the event it stored, or of the newest event when it stored none
 * @param changed whether it stored an event
 */
record Answer(long version, boolean changed) {}
