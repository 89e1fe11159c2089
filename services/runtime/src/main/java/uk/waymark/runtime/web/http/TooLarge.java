package uk.waymark.runtime.web.http;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import uk.waymark.runtime.web.problem.Problem;

final class TooLarge extends Problem {

    TooLarge(DataSize limit) {
        super(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is too large",
                "a body has at most " + limit.toBytes() + " bytes", List.of());
    }
}
