package uk.waymark.runtime.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The table a projection keeps its facts in. The runtime adds and fills the columns every such table has:
 * {@code generation int}, {@code urn text}, {@code key text} and {@code recorded tstzrange}; history is never updated
 * but for closing an open recorded range.
 */
public interface FactTable<F extends Record> {

    /** Schema-qualified name, such as {@code current_rating.period}. */
    String name();

    /** The columns of its own, in the order {@link #bind} sets them; a cast may follow, as in {@code grades::jsonb}. */
    List<String> columns();

    /** Identity of a fact within its authority; among open rows it is unique. */
    String key(F fact);

    /** Sets the values of {@link #columns}, the first at {@code first}. */
    void bind(PreparedStatement statement, int first, F fact) throws SQLException;
}
