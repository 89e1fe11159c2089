package uk.waymark.runtime.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where there is no controller: in a filter. */
public final class ProblemWriter {

    private final JsonMapper json;
    private final ProblemPage page;

    ProblemWriter(JsonMapper json, ProblemPage page) {
        this.json = json;
        this.page = page;
    }

    /** Writes a problem that says no more than its status and this detail; nothing when the answer has begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String detail)
            throws IOException {
        write(request, response, ProblemDocument.of(status, detail, request.getRequestURI()));
    }

    /** Writes the problem; nothing when the answer has begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        write(request, response, problem.document(request.getRequestURI()));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDocument document)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(document.status());
        if (page.suits(request)) {
            response.setContentType(ProblemPage.HTML.toString());
            response.getOutputStream().write(page.of(document).getBytes(StandardCharsets.UTF_8));
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }
}
