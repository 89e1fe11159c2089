package uk.waymark.runtime.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Up to which recorded instant a projection's rows are complete: the watermark. No event recorded at or before it can
 * still appear, and all of them are in the rows, whichever process wrote them; but for those of parked authorities, which
 * {@link Known#behind} names.
 */
public interface Knowledge {

    /** Resolves a request's {@code knownAt}: at most the watermark, and the watermark when absent. */
    Known at(Optional<Instant> knownAt);

    /**
     * As {@link #at(Optional)}, of one authority: where it is parked, the instant before its first event that is not in
     * the rows, so that an answer about it stays true for ever.
     */
    Known at(String urn, Optional<Instant> knownAt);

    /**
     * Waits until the watermark covers this version of an authority; returns at once when empty.
     *
     * @throws uk.waymark.runtime.web.problem.NotReached when that takes longer than {@code waymark.projections.patience},
     *                                                   and at once when the authority is parked before it
     */
    void awaitVersion(String urn, OptionalLong version);

    /** As {@link #awaitVersion}, for everything up to a position of the event store. */
    void awaitPosition(OptionalLong position);

    /** Version of the newest event of an authority recorded at or before an instant; empty when there was none. */
    OptionalLong version(String urn, Instant knownAt);
}
