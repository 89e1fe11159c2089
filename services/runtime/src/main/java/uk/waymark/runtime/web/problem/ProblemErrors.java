package uk.waymark.runtime.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container answers with when a filter failed or refused. */
@RestController
final class ProblemErrors implements ErrorController {

    private final ProblemPage page;

    ProblemErrors(ProblemPage page) {
        this.page = page;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = code instanceof Integer known
                ? HttpStatusCode.valueOf(known)
                : HttpStatus.NOT_FOUND;
        Object given = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = given == null ? request.getRequestURI() : given.toString();
        Optional<Problem> problem = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Refusals.of(thrown)
                : Optional.empty();
        ProblemDocument document = problem.map(refused -> refused.document(path))
                .orElseGet(() -> ProblemDocument.of(status, null, path));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(document.status())
                .headers(problem.map(Problem::headers).orElseGet(HttpHeaders::new));
        return page.suits(request)
                ? answer.contentType(ProblemPage.HTML).body(page.of(document))
                : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(document);
    }
}
