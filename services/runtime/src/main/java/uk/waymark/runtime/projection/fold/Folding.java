package uk.waymark.runtime.projection.fold;

import java.util.List;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.projection.Projection;

/** Folds events, and insists on having each of them once and in order. */
public final class Folding<S> {

    private final Projection<S, ?> projection;
    private final StoredEvents events;

    public Folding(Projection<S, ?> projection, StoredEvents events) {
        this.projection = projection;
        this.events = events;
    }

    public Folded<S> empty() {
        return new Folded<>(-1, projection.empty());
    }

    /**
     * @throws VersionGap  if the event is not the next one
     * @throws PoisonEvent if the fold fails on it
     */
    public Folded<S> next(Folded<S> folded, RecordedEvent event) {
        if (event.version() != folded.version() + 1) {
            throw new VersionGap(event.urn(), folded.version() + 1, event.version());
        }
        return new Folded<>(event.version(),
                PoisonEvent.orPoison(event.head(), () -> projection.evolve(folded.state(), event)));
    }

    /**
     * From the event store. What comes after the version is not read.
     *
     * @throws VersionGap  if the store does not hold that version
     * @throws PoisonEvent if one of the events cannot be taken in
     */
    public Folded<S> at(String urn, long version) {
        Folded<S> folded = empty();
        if (version < 0) {
            return folded;
        }
        for (StoredEvent event : events.ofAuthority(urn, -1)) {
            folded = next(folded, PoisonEvent.read(event));
            if (folded.version() == version) {
                return folded;
            }
        }
        throw new VersionGap(urn, version, folded.version());
    }

    /**
     * The events of an authority after one version, up to and including another.
     *
     * @throws PoisonEvent if one of them cannot be read
     */
    public List<RecordedEvent> between(String urn, long after, long upTo) {
        return stored(urn, after).stream().filter(event -> event.version() <= upTo).map(PoisonEvent::read).toList();
    }

    /** All events of an authority after a version, not read yet. */
    public List<StoredEvent> stored(String urn, long after) {
        return events.ofAuthority(urn, after);
    }
}
