package uk.waymark.runtime.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Answers a request with a stream. */
final class StreamAnswer {

    private StreamAnswer() {}

    /**
     * Returns at once; what the client was offered so far is sent first.
     *
     * @param prepared what has to be done before anything is sent; if it fails there is no stream
     */
    static void begin(Client client, HttpServletRequest request, HttpServletResponse response, Runnable prepared) {
        try {
            prepared.run();
            ShallowEtagHeaderFilter.disableContentCaching(request);
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            AsyncContext connection = request.startAsync();
            connection.setTimeout(0);
            client.open(connection);
        } catch (IOException e) {
            client.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }
}
