package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 412: the client expected another version of the journey than the one there is. */
public final class VersionMismatch extends Problem {

    public VersionMismatch(long expected, long actual) {
        super(HttpStatus.PRECONDITION_FAILED, "version-mismatch", "Not the expected version",
                "expected version " + expected + ", but it is " + actual, List.of());
    }
}
