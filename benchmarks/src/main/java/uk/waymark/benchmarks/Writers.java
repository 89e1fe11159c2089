package uk.waymark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Does numbered pieces of work with eight threads at once, and says how many a second. */
final class Writers {

    static final int THREADS = 8;

    @FunctionalInterface
    interface Work {
        void on(int number) throws Exception;
    }

    private Writers() {}

    static double perSecond(int pieces, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < pieces; n = next.getAndIncrement()) {
                        work.on(n);
                    }
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        }
        return pieces / ((System.nanoTime() - start) / 1e9);
    }
}
