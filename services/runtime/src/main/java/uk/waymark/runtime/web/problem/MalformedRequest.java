package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** 400: the request cannot be understood: a field is missing, unknown, or not of its type. */
public final class MalformedRequest extends Problem {

    public MalformedRequest(List<Violation> violations) {
        super(HttpStatus.BAD_REQUEST, "malformed-request", "The request is malformed", Summary.of(violations),
                violations);
    }

    public MalformedRequest(String field, String rule, String detail) {
        this(List.of(Violation.of(field, rule, detail)));
    }

    /** For JSON inside a body that its controller reads itself. */
    public static MalformedRequest of(JacksonException unreadable) {
        return JsonRefusal.of(unreadable);
    }
}
