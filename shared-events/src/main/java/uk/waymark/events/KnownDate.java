package uk.waymark.events;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as far as it is known, on the effective clock (Europe/London). It never claims more precision than its source:
 * a month stays a month.
 *
 * @param precision how much is known
 * @param value     ISO 8601 to that precision: {@code 2017-04-03} for a day or "by" a day, {@code 2017-04} for a month,
 *                  {@code 2017} for a year, null when unknown
 */
public record KnownDate(Precision precision, String value) {

    /** @throws java.time.format.DateTimeParseException if the value does not have the form its precision asks for */
    public KnownDate {
        if (precision == null) {
            throw new IllegalArgumentException("a date needs a precision");
        }
        if ((precision == Precision.UNKNOWN) != (value == null)) {
            throw new IllegalArgumentException("a date has a value exactly when it is known");
        }
        switch (precision) {
            case DAY, BY -> LocalDate.parse(value);
            case MONTH -> YearMonth.parse(value);
            case YEAR -> Year.parse(value);
            case UNKNOWN -> {
            }
        }
    }

    public static KnownDate day(LocalDate day) {
        return new KnownDate(Precision.DAY, day.toString());
    }

    public static KnownDate month(YearMonth month) {
        return new KnownDate(Precision.MONTH, month.toString());
    }

    public static KnownDate year(Year year) {
        return new KnownDate(Precision.YEAR, year.toString());
    }

    public static KnownDate by(LocalDate day) {
        return new KnownDate(Precision.BY, day.toString());
    }

    public static KnownDate unknown() {
        return new KnownDate(Precision.UNKNOWN, null);
    }

    /** The first day it can have been; empty for "by" (no lower bound) and unknown. */
    public Optional<LocalDate> earliest() {
        return switch (precision) {
            case DAY -> Optional.of(LocalDate.parse(value));
            case MONTH -> Optional.of(YearMonth.parse(value).atDay(1));
            case YEAR -> Optional.of(Year.parse(value).atDay(1));
            case BY, UNKNOWN -> Optional.empty();
        };
    }

    /** The last day it can have been; empty when unknown. */
    public Optional<LocalDate> latest() {
        return switch (precision) {
            case DAY, BY -> Optional.of(LocalDate.parse(value));
            case MONTH -> Optional.of(YearMonth.parse(value).atEndOfMonth());
            case YEAR -> Optional.of(LocalDate.of(Year.parse(value).getValue(), 12, 31));
            case UNKNOWN -> Optional.empty();
        };
    }
}
