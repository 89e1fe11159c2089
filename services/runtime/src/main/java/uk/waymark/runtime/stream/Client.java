package uk.waymark.runtime.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One open stream. Nothing is written unless the connection takes it at once, so that a client that does not read costs
 * its outbox and no thread, and nobody waits for it.
 */
final class Client implements WriteListener, AsyncListener {

    private final Scope scope;
    private final Caller caller;
    private final Instant since;
    private final long begun = System.nanoTime();
    private final Executor executor;
    private final Consumer<Client> onClose;
    private final Outbox outbox;
    private AsyncContext connection;
    private ServletOutputStream out;
    private boolean writable;
    private boolean unflushed;
    private boolean closed;
    private long stuckSince = System.nanoTime();

    Client(Scope scope, Caller caller, Instant since, Executor executor, Function<Seen, String> ids,
            Consumer<Client> onClose) {
        this.scope = scope;
        this.caller = caller;
        this.since = since;
        this.executor = executor;
        this.onClose = onClose;
        this.outbox = new Outbox(ids);
    }

    Scope scope() {
        return scope;
    }

    Caller caller() {
        return caller;
    }

    /** When the stream was opened, by this process's clock. */
    Instant since() {
        return since;
    }

    long ageNanos() {
        return System.nanoTime() - begun;
    }

    /** What the stream begins with; not necessarily anything. */
    synchronized void begin(byte[] block, List<Frame> states) {
        outbox.begin(block, states);
    }

    /** As {@link Outbox#resume}. */
    synchronized void resume(Seen before, List<Frame> missed) {
        outbox.resume(before, missed);
    }

    /** From now on the container may call. What was offered before has waited for this. */
    void open(AsyncContext context) throws IOException {
        out = context.getResponse().getOutputStream();
        context.addListener(this);
        if (isOpenedBy(context)) {
            out.setWriteListener(this);
        } else {
            context.complete();
        }
    }

    private synchronized boolean isOpenedBy(AsyncContext context) {
        connection = context;
        return !closed;
    }

    synchronized void offer(List<Frame> frames, Cursor upTo) {
        outbox.offer(frames, upTo);
        if (!frames.isEmpty()) {
            drainSoon();
        }
    }

    synchronized void heartbeat() {
        outbox.heartbeat();
        drainSoon();
    }

    private void drainSoon() {
        if (writable && !closed) {
            writable = false;
            stuckSince = System.nanoTime();
            executor.execute(this::onWritePossible);
        }
    }

    /** How long the connection has taken nothing although there was something to send; 0 when it has taken all. */
    synchronized long stuckNanos() {
        return writable ? 0 : System.nanoTime() - stuckSince;
    }

    synchronized long conflated() {
        return outbox.conflated();
    }

    @Override
    public void onWritePossible() {
        try {
            drain();
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }

    private synchronized void drain() throws IOException {
        while (!closed && out.isReady()) {
            byte[] block = outbox.poll();
            if (block != null) {
                out.write(block);
                unflushed = true;
            } else if (unflushed) {
                out.flush();
                unflushed = false;
            } else {
                writable = true;
                return;
            }
            stuckSince = System.nanoTime();
        }
    }

    @Override
    public void onError(Throwable gone) {
        lost();
    }

    /** The container has noticed, and waits to be told that this is the end. */
    private void lost() {
        over();
        onClose.accept(this);
        try {
            connection.complete();
        } catch (IllegalStateException over) {
            // it did not wait
        }
    }

    void close() {
        boolean taken;
        boolean opened;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            taken = writable;
            opened = connection != null;
        }
        onClose.accept(this);
        if (opened) {
            end(taken);
        }
    }

    /**
     * Completes what was cut off too: while the container is still about to wait for the client, it would not notice, and
     * the end of the process would wait for this stream.
     *
     * @param taken whether the client has taken all it was sent; if not, it is not waited for
     */
    private void end(boolean taken) {
        try {
            if (!taken && connection.getRequest().getAttribute(AbortValve.ABORT) instanceof Runnable abort) {
                abort.run();
            }
            connection.complete();
        } catch (IllegalStateException over) {
            // the container has completed it already
        }
    }

    private synchronized void over() {
        closed = true;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        over();
        onClose.accept(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        lost();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
