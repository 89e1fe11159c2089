package uk.waymark.runtime.web.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id under which everything that follows from one request is found again: in answers, logs and events. */
public final class Correlation {

    /** Header of requests and answers. */
    public static final String HEADER = "X-Correlation-Id";
    static final String KEY = "correlationId";
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    /** Id of the request that this thread answers; empty outside of requests. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** The client's id when it is short and plain, else a new one: it goes into logs. */
    static String from(String given) {
        return given != null && ACCEPTABLE.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
