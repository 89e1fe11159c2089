package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 409: somebody else was faster, or the same key was used for something else. Read again, then decide. */
public final class Conflict extends Problem {

    public Conflict(String detail) {
        super(HttpStatus.CONFLICT, "conflict", "In conflict with what is recorded", detail, List.of());
    }

    public Conflict(String field, String rule, String detail) {
        super(HttpStatus.CONFLICT, "conflict", "In conflict with what is recorded", detail,
                List.of(Violation.of(field, rule, detail)));
    }
}
