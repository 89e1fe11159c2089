package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * A refusal that reaches the client as an RFC 9457 problem, wherever below a controller it is thrown. It has no stack
 * trace: it says something about the request, not about the program.
 */
public abstract class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String slug;
    private final String title;
    private final List<Violation> violations;

    /**
     * @param slug  stable name, the end of {@code urn:waymark:problem:<slug>}
     * @param title the same for every problem of this slug
     */
    protected Problem(HttpStatus status, String slug, String title, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.violations = List.copyOf(violations);
    }

    public final HttpStatus status() {
        return status;
    }

    public final List<Violation> violations() {
        return violations;
    }

    /** Headers that belong to the answer besides its body. */
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    final ProblemDocument document(String instance) {
        return new ProblemDocument(ProblemDocument.type(slug), title, status.value(), getMessage(), instance,
                violations.isEmpty() ? null : violations);
    }
}
