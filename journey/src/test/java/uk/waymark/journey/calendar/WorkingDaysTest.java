package uk.waymark.journey.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    /** As the government published them for England and Wales, year by year. */
    @ParameterizedTest
    @ValueSource(strings = {"2013: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2014: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2015: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2016: 01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
        "2017: 01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2018: 01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
        "2019: 01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
        "2020: 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
        "2021: 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
        "2022: 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
        "2023: 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
        "2024: 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025: 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026: 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027: 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"})
    void knowsEveryBankHoliday(String published) {
        String year = published.substring(0, 4);
        Set<LocalDate> expected = Arrays.stream(published.substring(6).split(" "))
                .map(day -> LocalDate.parse(year + "-" + day)).collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> weekdaysOff = LocalDate.parse(year + "-01-01")
                .datesUntil(LocalDate.parse(year + "-12-31").plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6 && !WorkingDays.isWorkingDay(day))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(weekdaysOff).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-20, 0, 2021-08-20", "2021-08-20, 1, 2021-08-23", "2021-08-27, 1, 2021-08-31",
        "2021-08-20, 30, 2021-10-04", "2021-08-20, 70, 2021-11-29", "2022-09-16, 1, 2022-09-20",
        "2021-12-24, 1, 2021-12-29", "2015-12-24, 2, 2015-12-30", "2018-03-29, 1, 2018-04-03",
        "2026-08-20, 20, 2026-09-18"})
    void countsFromTheDayAfter(LocalDate start, int days, LocalDate due) {
        assertThat(WorkingDays.after(start, days)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-08-21", "2021-08-22", "2021-12-25", "2022-12-25", "2026-04-03"})
    void excludesWeekendsChristmasAndGoodFriday(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }
}
