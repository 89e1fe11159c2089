package uk.waymark.journey.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Working days as SI 2007/462 counts them: no weekend, Christmas Day, Good Friday or bank holiday in England and Wales.
 */
public final class WorkingDays {

    /** The authority publishes the report within this many working days of receiving it. */
    public static final int TO_PUBLISH = 30;
    /** The action plan is due within this many working days of the report. */
    public static final int TO_SUBMIT_PLAN = 70;
    /** The draft plan after areas for priority action is due within this many working days. */
    public static final int TO_SUBMIT_DRAFT_PLAN = 20;

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BankHolidays.in(day.getYear()).contains(day);
    }

    /** The last day on which something due within that many working days is in time; the start itself does not count. */
    public static LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        for (int left = workingDays; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
