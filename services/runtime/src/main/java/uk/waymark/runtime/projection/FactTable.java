package uk.waymark.runtime.projection;

import java.util.List;

/**
 * The table a projection keeps its facts in. The runtime adds and fills the columns every such table has:
 * {@code generation int}, {@code urn text}, {@code key text} and {@code recorded tstzrange}; history is never updated
 * but for closing an open recorded range. Only rows of the generation in {@code active_generation} are to be read.
 */
public interface FactTable<F extends Record> {

    /** Schema-qualified name, such as {@code current_rating.period}. */
    String name();

    /** The columns of its own, of types that PostgreSQL can hash, in the order of {@link #values}. */
    List<String> columns();

    /** Identity of a fact within its authority; among open rows it is unique. */
    String key(F fact);

    /**
     * The values of {@link #columns}. Null stays null, a collection becomes an array; of anything else PostgreSQL reads
     * what {@code toString} writes as its column's type, as in {@code [2021-08-20,)} for a {@code daterange}.
     */
    List<?> values(F fact);
}
