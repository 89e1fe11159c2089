package uk.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownDateTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2020, 2, 29);

    @Test
    void spansTheDaysItCanHaveBeen() {
        assertThat(KnownDate.day(LEAP_DAY).earliest()).contains(LEAP_DAY);
        assertThat(KnownDate.day(LEAP_DAY).latest()).contains(LEAP_DAY);
        assertThat(KnownDate.month(YearMonth.of(2020, 2)).earliest()).contains(LocalDate.of(2020, 2, 1));
        assertThat(KnownDate.month(YearMonth.of(2020, 2)).latest()).contains(LEAP_DAY);
        assertThat(KnownDate.year(Year.of(2016)).earliest()).contains(LocalDate.of(2016, 1, 1));
        assertThat(KnownDate.year(Year.of(2016)).latest()).contains(LocalDate.of(2016, 12, 31));
    }

    @Test
    void inventsNoBoundNobodyKnows() {
        assertThat(KnownDate.by(LEAP_DAY).earliest()).isEmpty();
        assertThat(KnownDate.by(LEAP_DAY).latest()).contains(LEAP_DAY);
        assertThat(KnownDate.unknown().earliest()).isEmpty();
        assertThat(KnownDate.unknown().latest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DAY,2017-04", "MONTH,2017-04-03", "YEAR,2017-04", "BY,2017", "DAY,2019-02-29"})
    void refusesAValueOfAnotherPrecision(Precision precision, String value) {
        assertThatThrownBy(() -> new KnownDate(precision, value)).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void hasAValueExactlyWhenItIsKnown() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KnownDate(Precision.UNKNOWN, "2017"));
        assertThatIllegalArgumentException().isThrownBy(() -> new KnownDate(Precision.YEAR, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new KnownDate(null, "2017"));
    }
}
