package uk.waymark.rating;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One thing that holds for an authority over a stretch of the effective clock (Europe/London).
 *
 * @param from   first day; null when it began before all records
 * @param until  first day on which it does not hold any more; null while nothing ends it
 * @param detail an {@code Authority}, a {@code RatingPeriod} or an {@code InspectionRecorded}, as the kind says
 */
record Fact(Kind kind, LocalDate from, LocalDate until, Record detail) {

    enum Kind {
        /** The authority exists. */
        AUTHORITY,
        /** A report, published or scheduled, rates it. */
        RATING,
        /** An inspection that would rate it has no report yet, not even a scheduled one. Confidential. */
        UNPUBLISHED;

        /** As the table names it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
