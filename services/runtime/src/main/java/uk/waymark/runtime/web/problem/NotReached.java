package uk.waymark.runtime.web.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** 503 with {@code Retry-After}: what was asked for is not there yet but will be, such as {@code minVersion}. */
public final class NotReached extends Problem {

    private final Duration retryAfter;

    public NotReached(String detail, Duration retryAfter) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "not-reached", "Not reached yet", detail, List.of());
        this.retryAfter = retryAfter;
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        return headers;
    }
}
