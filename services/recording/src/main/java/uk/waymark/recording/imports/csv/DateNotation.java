package uk.waymark.recording.imports.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.waymark.events.KnownDate;

/** Dates as one cell holds them: {@code 2017-04-03}, {@code 2017-04}, {@code 2017}, {@code <=2021-12-20}, {@code unknown}. */
final class DateNotation {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String BY = "<=";
    private static final String UNKNOWN = "unknown";

    private DateNotation() {}

    static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<KnownDate> known(String text) {
        if (text.equals(UNKNOWN)) {
            return Optional.of(KnownDate.unknown());
        }
        if (text.startsWith(BY)) {
            return day(text.substring(BY.length())).map(KnownDate::by);
        }
        try {
            if (MONTH.matcher(text).matches()) {
                return Optional.of(KnownDate.month(YearMonth.parse(text)));
            }
            if (YEAR.matcher(text).matches()) {
                return Optional.of(KnownDate.year(Year.parse(text)));
            }
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
        return day(text).map(KnownDate::day);
    }

    /** The cell that says this; blank for none. */
    static String text(KnownDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.value();
            case BY -> BY + date.value();
            case UNKNOWN -> UNKNOWN;
        };
    }
}
