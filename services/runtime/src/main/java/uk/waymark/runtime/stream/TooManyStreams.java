package uk.waymark.runtime.stream;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import uk.waymark.runtime.web.problem.Problem;

/** 503 with {@code Retry-After}: this process serves as many streams as it is allowed to, or is shutting down. */
final class TooManyStreams extends Problem {

    private static final String RETRY_SECONDS = "5";

    TooManyStreams(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "too-many-streams", "Too many streams", detail, List.of());
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return headers;
    }
}
