package uk.waymark.runtime.stream;

import java.util.Optional;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;

/** What a module says about its stream: how one authority looks to an audience, as JSON on one line. */
@FunctionalInterface
public interface StateRenderer {

    /**
     * Rendered once for all clients of an audience. May be called from several threads.
     *
     * @param known the authority's newest event in the rows; {@code on} is today
     * @return empty when this audience may not know of the authority
     */
    Optional<String> render(String urn, Audience audience, Known known);
}
