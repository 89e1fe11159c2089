package uk.waymark;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The reverse proxy of the containers, as a process on this machine, with the same configuration file. */
final class Proxy implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("../../docker/proxy/Caddyfile");

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param ports of the process that each role is, by the role's name in the configuration */
    static Proxy before(Path folder, Map<String, Integer> ports) {
        Path caddy = Programs.required("caddy");
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(caddy.toString(), "run", "--config", CONFIGURATION.toString(),
                    "--adapter", "caddyfile").redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile(folder, "proxy", ".txt").toFile());
            builder.environment().putAll(Map.of("WAYMARK_SITE", ":" + port, "WAYMARK_BIND", "127.0.0.1",
                    "WAYMARK_SITE_FILES", folder.toString(), "XDG_DATA_HOME", folder.toString(), "XDG_CONFIG_HOME",
                    folder.toString()));
            ports.forEach((role, at) -> builder.environment().put("WAYMARK_" + role.toUpperCase(Locale.ROOT),
                    "127.0.0.1:" + at));
            Proxy proxy = new Proxy(builder.start(), port);
            await("proxy").until(proxy::listens);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the proxy ended with " + process.exitValue());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        await("end of the proxy").until(() -> !process.isAlive());
    }
}
