package uk.waymark.audit.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.framework.Grades;

/** Dates, grades and names of fields as a person reads them. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Wording() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As precise as it is known and no more. */
    public static String date(KnownDate date) {
        return switch (date.precision()) {
            case DAY -> day(LocalDate.parse(date.value()));
            case BY -> "by " + day(LocalDate.parse(date.value()));
            case MONTH -> MONTH.format(YearMonth.parse(date.value()));
            case YEAR -> date.value();
            case UNKNOWN -> "on an unknown day";
        };
    }

    public static String span(DateSpan span) {
        return day(span.start()) + " to " + day(span.end());
    }

    public static String grade(String grade) {
        return switch (grade) {
            case Grades.NOT_JUDGED_UNDER_FRAMEWORK -> "not judged under this framework";
            default -> plain(grade);
        };
    }

    /** Lower case, with spaces. */
    public static String plain(Enum<?> constant) {
        return plain(constant.name());
    }

    public static String plain(String code) {
        return code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    /** What an inspection is called, such as "ILACS standard inspection". */
    public static String title(InspectionRecorded inspection) {
        return FrameworkCatalogue.edition(inspection.edition())
                .map(edition -> edition.title(inspection.inspectionType())).orElse(inspection.inspectionType());
    }

    /** Null reads as nothing. */
    public static String value(String text) {
        return text == null ? "nothing" : text;
    }
}
