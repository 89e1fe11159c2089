package uk.waymark.runtime.axonserver;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * As much of Axon Server as Waymark calls, in this process and on a port of its own: events and commands over the real
 * protocol, nothing else. What it has stored survives {@link #kill}.
 */
public final class AxonServerDouble implements AutoCloseable {

    private final EventLog log = new EventLog();
    private final int port;
    private Server server;

    private AxonServerDouble() {
        server = serve(0);
        port = server.getPort();
    }

    public static AxonServerDouble started() {
        return new AxonServerDouble();
    }

    /** For {@code axon.axonserver.servers}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** What it has stored, and how its appends can be made to go wrong. */
    public EventLog log() {
        return log;
    }

    /** Breaks all connections at once. */
    public void kill() {
        server.shutdownNow();
        try {
            server.awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the same port, with what was stored. */
    public void restart() {
        server = serve(port);
    }

    @Override
    public void close() {
        kill();
    }

    private Server serve(int on) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), on))
                    .addService(new PlatformDouble()).addService(new EventStoreDouble(log))
                    .addService(new CommandServiceDouble()).build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
