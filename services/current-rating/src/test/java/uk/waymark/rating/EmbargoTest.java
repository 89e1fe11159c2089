package uk.waymark.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.Authority;
import uk.waymark.runtime.security.Audience;

class EmbargoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Authority AUTHORITY = new Authority("80566", "Sunderland", "North East", null, null, TOMORROW,
            List.of("80001"),
            List.of(new Authority.Codes(null, "E08000024", "394"), new Authority.Codes(TOMORROW, "E08000099", "394")),
            List.of(new Authority.Delivery("Old trust", KnownDate.month(YearMonth.of(2017, 4)),
                    KnownDate.day(TOMORROW), null),
                    new Authority.Delivery("New trust", KnownDate.day(TOMORROW), null, null)),
            List.of(), null);

    private final Embargo embargo = Embargo.of(Audience.PUBLIC, TODAY);

    @Test
    void thePublicSeesNoChangeThatLiesAhead() {
        Authority seen = embargo.lift(AUTHORITY);
        assertThat(seen.abolished()).isNull();
        assertThat(seen.successors()).isEmpty();
        assertThat(seen.codes()).hasSize(1);
        assertThat(seen.deliveredBy()).singleElement().satisfies(d -> {
            assertThat(d.organisation()).isEqualTo("Old trust");
            assertThat(d.ended()).isNull();
        });
    }

    @Test
    void onTheDayItIsSeen() {
        assertThat(Embargo.of(Audience.PUBLIC, TOMORROW).lift(AUTHORITY)).isEqualTo(AUTHORITY);
    }

    @Test
    void whoMayKnowLooksAhead() {
        Embargo none = Embargo.of(Audience.PRIVILEGED, TODAY);
        assertThat(none.lift(AUTHORITY)).isEqualTo(AUTHORITY);
    }
}
