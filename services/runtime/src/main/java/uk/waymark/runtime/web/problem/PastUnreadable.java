package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 503: a stored event of the authority cannot be read; nothing is decided or told without it. */
public final class PastUnreadable extends Problem {

    private static final long serialVersionUID = 1;

    PastUnreadable(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "past-unreadable", "An event cannot be read", detail, List.of());
    }
}
