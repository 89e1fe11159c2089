package uk.waymark.runtime.web.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every failure below a controller becomes a problem; what is not the client's fault is logged and told to nobody. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemPage page;

    ProblemAdvice(ProblemPage page) {
        this.page = page;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Exception thrown, WebRequest request) {
        return Refusals.of(thrown).map(problem -> answer(problem, request)).orElseGet(() -> failed(thrown, request));
    }

    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void leaveToTheSecurityFilters(RuntimeException thrown) {
        throw thrown;
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception thrown, Object body, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        if (((ServletWebRequest) request).getResponse().isCommitted()) {
            return null;
        }
        return Refusals.of(thrown).map(problem -> answer(problem, request)).orElseGet(() -> status.is5xxServerError()
                && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value()
                        ? failed(thrown, request)
                        : answer(ProblemDocument.of(status, detail(thrown), path(request)), headers, request));
    }

    private static String detail(Exception thrown) {
        return thrown instanceof ErrorResponse response ? response.getBody().getDetail() : null;
    }

    private ResponseEntity<Object> failed(Exception thrown, WebRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null;
        }
        LOG.error("A request failed", thrown);
        return answer(ProblemDocument.of(HttpStatus.INTERNAL_SERVER_ERROR,
                "something went wrong here; the answer's X-Correlation-Id finds it in the log", path(request)),
                new HttpHeaders(), request);
    }

    private ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return answer(problem.document(path(request)), problem.headers(), request);
    }

    private ResponseEntity<Object> answer(ProblemDocument document, HttpHeaders headers, WebRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(document.status()).headers(headers);
        return page.suits(((ServletWebRequest) request).getRequest())
                ? answer.contentType(ProblemPage.HTML).body(page.of(document))
                : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(document);
    }

    private static String path(WebRequest request) {
        return ((ServletWebRequest) request).getRequest().getRequestURI();
    }
}
