package uk.waymark.runtime.projection.rebuild;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.waymark.runtime.projection.table.FactRow;
import uk.waymark.runtime.projection.table.Tables;

/**
 * Writes rows of a generation that nobody reads, each lot in a transaction of its own, while the next are folded: one lot
 * is made into text while the database takes in another.
 */
final class RowWriters<F extends Record> implements AutoCloseable {

    private static final int LOTS_AT_ONCE = 2;

    private final Tables<F> tables;
    private final int generation;
    private final Queue<Future<?>> writing = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(LOTS_AT_ONCE,
            Thread.ofPlatform().daemon().name("rebuild-rows-", 0).factory());

    RowWriters(Tables<F> tables, int generation) {
        this.tables = tables;
        this.generation = generation;
    }

    /**
     * Waits while as many lots as fit are being written.
     *
     * @throws RuntimeException if an earlier lot could not be written
     */
    void write(List<FactRow<F>> rows) {
        while (writing.size() >= LOTS_AT_ONCE) {
            finish(writing.remove());
        }
        writing.add(threads.submit(
                () -> tables.transactions().executeWithoutResult(status -> tables.rows().insert(generation, rows))));
    }

    /** Until everything is written; fails like {@link #write}. */
    void finish() {
        while (!writing.isEmpty()) {
            finish(writing.remove());
        }
    }

    private static void finish(Future<?> lot) {
        try {
            lot.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new CompletionException(e.getCause());
        }
    }

    /** Nothing is being written any more afterwards. */
    @Override
    public void close() {
        threads.close();
    }
}
