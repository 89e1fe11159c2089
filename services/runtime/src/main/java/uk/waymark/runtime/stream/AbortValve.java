package uk.waymark.runtime.stream;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Gives a stream the means to cut its connection off. The servlet API has none: it can only complete the answer, for which
 * Tomcat waits until the client has taken all of it, a minute if it does not read.
 */
public final class AbortValve extends ValveBase {

    static final String ABORT = AbortValve.class.getName();

    public AbortValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable abort = () -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW,
                new IOException("the client does not read"));
        request.setAttribute(ABORT, abort);
        getNext().invoke(request, response);
    }
}
