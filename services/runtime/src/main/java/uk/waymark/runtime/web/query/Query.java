package uk.waymark.runtime.web.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import uk.waymark.runtime.web.json.Written;
import uk.waymark.runtime.web.problem.Expectation;
import uk.waymark.runtime.web.problem.MalformedRequest;

/** The query parameters of one request. An absent parameter is empty; an empty, repeated or malformed one is refused. */
public final class Query {

    /** All values of a parameter; null when it is absent. */
    @FunctionalInterface
    interface Values {
        String[] of(String name);
    }

    private final Values values;

    Query(Values values) {
        this.values = values;
    }

    public Optional<String> text(String name) {
        String[] given = values.of(name);
        if (given == null || given.length == 0) {
            return Optional.empty();
        }
        if (given.length > 1) {
            throw new MalformedRequest(name, "given_once", "must be given once");
        }
        return Optional.of(given[0]);
    }

    public Optional<LocalDate> date(String name) {
        return text(name).map(text -> Written.date(text).orElseThrow(
                () -> new MalformedRequest(name, "iso_8601_date", Expectation.of(LocalDate.class))));
    }

    public Optional<Instant> instant(String name) {
        return text(name).map(text -> Written.instant(text).orElseThrow(() -> new MalformedRequest(name,
                "rfc_3339_instant", Expectation.of(Instant.class) + "; + is written %2B in a query")));
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    public OptionalLong number(String name, long least, long most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException notOne) {
            // refused below, like a number out of range
        }
        throw new MalformedRequest(name, "number_in_range", "must be a whole number from " + least + " to " + most);
    }
}
