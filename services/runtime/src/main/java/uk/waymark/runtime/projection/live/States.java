package uk.waymark.runtime.projection.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import uk.waymark.runtime.projection.fold.Folded;
import uk.waymark.runtime.projection.fold.Folding;

/**
 * Folded states at hand. What was found in a transaction that rolled back may stay: the state at a version follows from
 * events that cannot change, and whoever asks names the version.
 */
public final class States<S> {

    private final Folding<S> folding;
    private final Cache<String, Folded<S>> kept;

    public States(Folding<S> folding, long size) {
        this.folding = folding;
        this.kept = Caffeine.newBuilder().maximumSize(size).build();
    }

    public Folded<S> at(String urn, long version) {
        Folded<S> at = kept.getIfPresent(urn);
        return at != null && at.version() == version ? at : folding.at(urn, version);
    }

    public void keep(Map<String, Folded<S>> found) {
        kept.putAll(found);
    }
}
