package uk.waymark.journey.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Bank holidays in England and Wales, with the substitute days, and the ones moved or added by proclamation since 2011. */
final class BankHolidays {

    private static final Set<LocalDate> ADDED = Set.of(LocalDate.of(2011, 4, 29), LocalDate.of(2012, 6, 5),
            LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8));

    private BankHolidays() {}

    static Set<LocalDate> in(int year) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(orMonday(LocalDate.of(year, 1, 1)));
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(year == 2020 ? LocalDate.of(2020, 5, 8) : LocalDate.of(year, 5, 1).with(firstInMonth(MONDAY)));
        days.add(spring(year));
        days.add(LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY)));
        LocalDate christmas = LocalDate.of(year, 12, 25);
        days.add(christmas);
        LocalDate boxing = christmas.plusDays(1);
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> days.add(boxing.plusDays(2));
            case SATURDAY -> {
                days.add(christmas.plusDays(2));
                days.add(boxing.plusDays(2));
            }
            case SUNDAY -> {
                days.add(boxing);
                days.add(boxing.plusDays(1));
            }
            default -> days.add(boxing);
        }
        ADDED.stream().filter(d -> d.getYear() == year).forEach(days::add);
        return days;
    }

    private static LocalDate spring(int year) {
        return switch (year) {
            case 2012 -> LocalDate.of(2012, 6, 4);
            case 2022 -> LocalDate.of(2022, 6, 2);
            default -> LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY));
        };
    }

    private static LocalDate orMonday(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day;
    }

    /** Easter Sunday in the Gregorian calendar (the anonymous Gregorian computus). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
