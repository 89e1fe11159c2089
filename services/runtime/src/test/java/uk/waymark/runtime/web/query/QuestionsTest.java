package uk.waymark.runtime.web.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.projection.Knowledge;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;

class QuestionsTest {

    /** Half past midnight in London. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-31T23:30:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Known KNOWN = new Known(Instant.parse("2026-08-31T23:29:59Z"), 7);

    private final Questions questions = new Questions(new Remembering(), CLOCK);

    @Test
    void thePublicAsksUpToTodayInLondon() {
        assertThat(about(TODAY.plusDays(1), Audience.PUBLIC).on()).isEqualTo(TODAY);
        assertThat(about(TODAY.minusDays(1), Audience.PUBLIC).on()).isEqualTo(TODAY.minusDays(1));
        assertThat(questions.about(new AsOf(Optional.empty(), Optional.empty()), none(), Audience.PUBLIC))
                .isEqualTo(questions.today(KNOWN, Audience.PUBLIC)).extracting(Question::on).isEqualTo(TODAY);
    }

    @Test
    void whoMayKnowLooksAheadAndIsToldSo() {
        Question ahead = about(TODAY.plusDays(1), Audience.PRIVILEGED);
        assertThat(ahead.basis()).isEqualTo(new Basis(TODAY.plusDays(1), KNOWN.knownAt(), 7, true));
        assertThat(about(TODAY, Audience.PRIVILEGED).basis().ahead()).isNull();
    }

    @Test
    void saysWhichVersionTheAnswerRestsOn() {
        assertThat(questions.version("80566", about(TODAY, Audience.PUBLIC))).isEqualTo(3);
        assertThat(questions.version("80001", about(TODAY, Audience.PUBLIC))).isNull();
    }

    private Question about(LocalDate on, Audience audience) {
        return questions.about(new AsOf(Optional.of(on), Optional.empty()), none(), audience);
    }

    private static MinPosition none() {
        return new MinPosition(OptionalLong.empty());
    }

    private static final class Remembering implements Knowledge {

        @Override
        public Known at(String urn, Optional<Instant> knownAt) {
            return at(knownAt);
        }

        @Override
        public Known at(Optional<Instant> knownAt) {
            return KNOWN;
        }

        @Override
        public void awaitVersion(String urn, OptionalLong version) {}

        @Override
        public void awaitPosition(OptionalLong position) {}

        @Override
        public OptionalLong version(String urn, Instant knownAt) {
            return urn.equals("80566") && knownAt.equals(KNOWN.knownAt()) ? OptionalLong.of(3) : OptionalLong.empty();
        }
    }
}
