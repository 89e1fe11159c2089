package uk.waymark.journey.counting;

import java.time.LocalDate;

/**
 * A step from one overall grade to another between consecutive rating inspections.
 *
 * @param date  the day (Europe/London) the later report became public
 * @param first whether no authority in the country made the same leap on an earlier day, by the same rule
 */
public record Leap(String urn, String name, String region, String from, String to, LocalDate date,
        String fromInspection, String toInspection, boolean first) {

    Leap asFirst(boolean isFirst) {
        return new Leap(urn, name, region, from, to, date, fromInspection, toInspection, isFirst);
    }

    boolean isSameStep(Leap other) {
        return from.equals(other.from) && to.equals(other.to);
    }
}
