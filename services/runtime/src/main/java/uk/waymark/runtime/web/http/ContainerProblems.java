package uk.waymark.runtime.web.http;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;

/** What the container refuses before any filter of ours sees it is told as a problem too. Made by Tomcat, by name. */
public final class ContainerProblems extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().print("""
                                             {"type":"urn:waymark:problem:%s","title":"%s","status":%d}""".formatted(
                    status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'), status.getReasonPhrase(),
                    status.value()));
            response.finishResponse();
        } catch (IOException gone) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, gone);
        }
    }
}
