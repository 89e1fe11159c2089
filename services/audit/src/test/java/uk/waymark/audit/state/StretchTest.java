package uk.waymark.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Precision;

class StretchTest {

    @ParameterizedTest
    @CsvSource({"2015-07-19,DAY,2015-07-20,,,NOT_BEGUN", "2015-07-20,DAY,2015-07-20,,,OPEN",
        "2017-04-02,DAY,2015-07-20,DAY,2017-04-03,OPEN", "2017-04-03,DAY,2015-07-20,DAY,2017-04-03,ENDED",
        "2019-01-01,DAY,2015-07-20,UNKNOWN,,UNCERTAIN", "2021-12-19,DAY,2017-04-03,BY,2021-12-20,UNCERTAIN",
        "2021-12-20,DAY,2017-04-03,BY,2021-12-20,ENDED", "2017-03-31,MONTH,2017-04,,,NOT_BEGUN",
        "2017-04-15,MONTH,2017-04,,,UNCERTAIN", "2017-04-30,MONTH,2017-04,,,OPEN",
        "2017-05-01,MONTH,2017-04,YEAR,2018,OPEN", "2018-06-01,MONTH,2017-04,YEAR,2018,UNCERTAIN",
        "2018-12-31,MONTH,2017-04,YEAR,2018,ENDED", "2017-05-01,UNKNOWN,,,,OPEN"})
    void onADay(LocalDate day, Precision from, String started, Precision until, String ended, Stretch expected) {
        assertThat(Stretch.on(day, new KnownDate(from, started), until == null ? null : new KnownDate(until, ended)))
                .isEqualTo(expected);
    }
}
