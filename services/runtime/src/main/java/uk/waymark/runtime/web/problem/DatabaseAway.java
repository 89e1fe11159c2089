package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** 503 with {@code Retry-After}: the database does not answer, has just stopped doing so, or has no room. */
final class DatabaseAway extends Problem {

    private static final String RETRY_SECONDS = "5";

    private DatabaseAway(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "database-away", "The database cannot be used now", detail, List.of());
    }

    /** Nothing was begun. */
    static DatabaseAway beforeAnything() {
        return new DatabaseAway("the database does not answer; nothing was done; try again");
    }

    static DatabaseAway meanwhile() {
        return new DatabaseAway("the database could not finish this, and whether something was recorded is not known; "
                + "send it again, under the same Idempotency-Key if it had one");
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return headers;
    }
}
