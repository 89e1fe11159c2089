package uk.waymark.rating;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.Query;

/** A query parameter that has one of a few values; a refusal names them all. */
record Choice<T>(String parameter, Function<String, Optional<T>> read, Collection<String> allowed) {

    Optional<T> of(Query query) {
        return query.text(parameter).map(text -> read.apply(text).orElseThrow(() -> new MalformedRequest(parameter,
                "known_" + parameter, "must be one of " + String.join(", ", allowed))));
    }

    /** A choice among texts as they are. */
    static Choice<String> among(String parameter, Collection<String> allowed) {
        return new Choice<>(parameter, text -> Optional.of(text).filter(allowed::contains), allowed);
    }
}
