package uk.waymark.runtime.projection;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Up to which recorded instant a projection's rows are complete: the watermark. No event recorded at or before it can
 * still appear, and all of them are in the rows, whichever process wrote them.
 */
public interface Knowledge {

    /** Resolves a request's {@code knownAt}: at most the watermark, and the watermark when absent. */
    Known at(Optional<Instant> knownAt);

    /**
     * Waits until the watermark covers this version of an authority; returns at once when empty.
     *
     * @throws uk.waymark.runtime.web.problem.NotReached when that takes longer than {@code waymark.projections.patience}
     */
    void awaitVersion(String urn, OptionalLong version);

    /** As {@link #awaitVersion}, for everything up to a position of the event store. */
    void awaitPosition(OptionalLong position);
}
