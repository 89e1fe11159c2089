package uk.waymark.runtime.projection;

import java.util.Collection;

/** Every projection that runs in this process. */
public interface Projections {

    /** @throws IllegalArgumentException if no bean of type {@link Projection} has this name */
    Projected named(String name);

    Collection<? extends Projected> all();
}
