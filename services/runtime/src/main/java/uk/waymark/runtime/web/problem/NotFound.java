package uk.waymark.runtime.web.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** 404: there is no such thing, or none that this reader may know of; the two look the same. */
public final class NotFound extends Problem {

    public NotFound(String detail) {
        super(HttpStatus.NOT_FOUND, "not-found", "Not found", detail, List.of());
    }
}
