package uk.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateSpanTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 6, 28);

    @Test
    void canBeOneDay() {
        assertThat(new DateSpan(MONDAY, MONDAY).end()).isEqualTo(MONDAY);
    }

    @Test
    void neverEndsBeforeItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateSpan(MONDAY, MONDAY.minusDays(1)));
    }

    @Test
    void needsBothDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateSpan(MONDAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new DateSpan(null, MONDAY));
    }
}
