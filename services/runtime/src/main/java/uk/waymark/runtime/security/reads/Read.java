package uk.waymark.runtime.security.reads;

import java.util.Map;
import java.util.Optional;
import uk.waymark.runtime.security.CurrentActor;

/**
 * Somebody asks for what the public does not get.
 *
 * @param pattern   of the endpoint, such as {@code /api/authorities/{urn}/rating}
 * @param variables what stands in the place of its variables
 * @param query     as it was sent, without secrets; null when there is none
 */
public record Read(CurrentActor actor, String method, String pattern, Map<String, String> variables, String query,
        Optional<String> urn, String correlation) {}
