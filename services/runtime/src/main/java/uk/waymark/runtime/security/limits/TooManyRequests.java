package uk.waymark.runtime.security.limits;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import uk.waymark.runtime.web.problem.Problem;

/** 429 with {@code Retry-After}: this caller has had its share for now. */
public final class TooManyRequests extends Problem {

    private final Duration wait;

    /** @param wait after which it is worth asking again; told in whole seconds, at least one */
    public TooManyRequests(String detail, Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests", detail, List.of());
        this.wait = wait;
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        return headers;
    }
}
