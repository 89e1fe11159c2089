package uk.waymark.runtime.projection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.projection.table.ChangeLog;
import uk.waymark.runtime.projection.table.FactRows;
import uk.waymark.runtime.projection.table.Followed;
import uk.waymark.runtime.projection.table.Generations;
import uk.waymark.runtime.projection.table.Progress;
import uk.waymark.runtime.projection.table.Releases;
import uk.waymark.runtime.projection.table.Schema;

/** What a projection keeps in its schema. */
record Tables<F extends Record>(Schema schema, Generations generations, Progress progress, FactRows<F> rows,
        ChangeLog changes, Followed followed, Releases releases) {

    static <F extends Record> Tables<F> of(Projection<?, F> projection, JdbcTemplate template) {
        Schema schema = Schema.of(projection.name());
        JdbcClient client = JdbcClient.create(template);
        return new Tables<>(schema, new Generations(client, schema), new Progress(template, schema),
                new FactRows<>(template, projection.table()), new ChangeLog(template, schema),
                new Followed(client, schema), new Releases(client, schema));
    }
}
