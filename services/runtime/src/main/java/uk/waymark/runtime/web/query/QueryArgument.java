package uk.waymark.runtime.web.query;

import java.util.List;

/**
 * How a controller argument of type {@code T} is read from the query. A bean of this type is enough: the argument is
 * resolved, its parameters are known (others are refused) and stand in the OpenAPI document.
 */
public interface QueryArgument<T> {

    Class<T> type();

    /** Everything it reads. */
    List<QueryParameter> parameters();

    /** Reads it; refuses what is malformed with {@code MalformedRequest}. */
    T read(Query query);
}
