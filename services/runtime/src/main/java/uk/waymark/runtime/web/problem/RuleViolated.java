package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 422: understood, but a rule of the domain does not allow it. */
public final class RuleViolated extends Problem {

    public RuleViolated(List<Violation> violations) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "rule-violated", "A rule does not allow this", Summary.of(violations),
                violations);
    }

    public RuleViolated(String field, String rule, String detail) {
        this(List.of(Violation.of(field, rule, detail)));
    }
}
