package uk.waymark.recording.commands;

/**
 * The one door to the journeys, for requests and imports alike.
 *
 * <pre>{@code
 * switch (recorder.submit(command, Origin.of(actor, correlationId))) {
 *     case Outcome.Recorded(Receipt receipt) -> added(receipt);
 *     case Outcome.AlreadySo(Receipt receipt) -> unchanged(receipt);
 *     case Outcome.Refused(List<Violation> violations, Fact recorded) -> refused(violations, recorded);
 * }
 * }</pre>
 */
public interface Recorder {

    /**
     * Takes a command to its journey, in a transaction of its own, and waits until it is stored. A race lost to another
     * writer is decided again a few times, unless the origin expects a version.
     *
     * @throws uk.waymark.runtime.web.problem.Conflict when the journey is not at the expected version, the race was
     *                                                 lost too often, or the key was used for another request
     */
    Outcome submit(JourneyCommand command, Origin origin);
}
