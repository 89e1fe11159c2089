package uk.waymark.runtime.events;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import uk.waymark.runtime.web.problem.Problem;

/** 503 with {@code Retry-After}: the event store is another process, and does not answer now. */
public final class StoreUnavailable extends Problem {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private StoreUnavailable(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "event-store-unavailable", "The event store does not answer", detail,
                List.of());
    }

    /** Nothing was asked of it but to tell something. */
    static StoreUnavailable reading() {
        return new StoreUnavailable("Axon Server does not answer; try again");
    }

    /** Whether something was stored is not known. */
    static StoreUnavailable recording() {
        return new StoreUnavailable("Axon Server does not answer, and whether this was recorded is not known; send it "
                + "again, under the same Idempotency-Key if it had one");
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER.toSeconds()));
        return headers;
    }
}
