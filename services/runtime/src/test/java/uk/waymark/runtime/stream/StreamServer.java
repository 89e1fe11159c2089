package uk.waymark.runtime.stream;

import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.problem.Problem;

/** Serves one stream over real connections: {@code /?urn=...&audience=public}. */
final class StreamServer implements AutoCloseable {

    private static final Logger SERVER_LOG = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();

    StreamServer(AuthorityStream stream) throws IOException, LifecycleException {
        SERVER_LOG.setLevel(Level.SEVERE);
        tomcat.setBaseDir(Files.createTempDirectory("streams").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "stream", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                try {
                    stream.open(Optional.ofNullable(request.getParameter("urn")),
                            Audience.valueOf(request.getParameter("audience")),
                            request.getParameter("begin") == null ? Begin.WITH_SNAPSHOT : Begin.WITHOUT, request,
                            response);
                } catch (Problem refused) {
                    response.setStatus(refused.status().value());
                }
            }
        }).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "stream");
        context.getPipeline().addValve(new AbortValve());
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** What a graceful shutdown waits for: that no request is being worked on. */
    void awaitNoRequest() {
        AbstractProtocol<?> protocol = (AbstractProtocol<?>) tomcat.getConnector().getProtocolHandler();
        await().pollInterval(10, TimeUnit.MILLISECONDS).atMost(1, TimeUnit.MINUTES)
                .until(() -> tomcat.getHost().findChildren()[0] instanceof StandardContext context
                        && context.getInProgressAsyncCount() == 0
                        && ((ThreadPoolExecutor) protocol.getExecutor()).getActiveCount() == 0);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
