package uk.waymark.runtime.security.limits;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** Tells a caller to wait, and counts that it was told so. */
final class Refusals {

    private final ProblemWriter problems;
    private final MeterRegistry meters;

    Refusals(ProblemWriter problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
    }

    /** @param by the limit that was reached: address, actor or at-once */
    void refuse(HttpServletRequest request, HttpServletResponse response, String by, String detail, Duration wait)
            throws IOException {
        meters.counter("waymark.limits.refused", "by", by).increment();
        problems.write(request, response, new TooManyRequests(detail, wait));
    }
}
