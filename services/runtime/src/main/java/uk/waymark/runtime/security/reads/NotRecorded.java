package uk.waymark.runtime.security.reads;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import uk.waymark.runtime.web.problem.Problem;

/** 503: what the public does not get is read on record or not at all, and the record cannot be written now. */
public final class NotRecorded extends Problem {

    public NotRecorded() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "not-recorded", "This read cannot be recorded",
                "what you may read beyond the public is recorded, and that is not possible now; try again, or read"
                        + " without signing in",
                List.of());
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return headers;
    }
}
