package uk.waymark.events;

import java.time.LocalDate;

/** Inspectors on site from one day to another, both included (Europe/London). */
public record DateSpan(LocalDate start, LocalDate end) {

    /** @throws IllegalArgumentException if a day is missing or the end lies before the start */
    public DateSpan {
        if (start == null || end == null || end.isBefore(start)) {
            throw new IllegalArgumentException("a span needs a start and an end that is not before it");
        }
    }
}
