package uk.waymark.runtime.projection.table;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.waymark.runtime.projection.Projection;

/** What a projection keeps in its schema. */
public record Tables<F extends Record>(Schema schema, Generations generations, Progress progress, FactRows<F> rows,
        ChangeLog changes, Followed followed, Releases releases, Comparison comparison, RebuildJob job,
        OneAtATime oneAtATime, Parked parked, Savepoints savepoints, TransactionOperations transactions) {

    public static <F extends Record> Tables<F> of(Projection<?, F> projection, JdbcTemplate template,
            TransactionOperations transactions) {
        Schema schema = Schema.of(projection.name());
        JdbcClient client = JdbcClient.create(template);
        return new Tables<>(schema, new Generations(client, schema), new Progress(template, schema),
                new FactRows<>(template, projection.table()), new ChangeLog(template, schema),
                new Followed(client, schema), new Releases(client, schema),
                new Comparison(template, schema, projection.table()), new RebuildJob(template, schema),
                new OneAtATime(template.getDataSource(), schema), new Parked(template, schema),
                new Savepoints(template), transactions);
    }
}
