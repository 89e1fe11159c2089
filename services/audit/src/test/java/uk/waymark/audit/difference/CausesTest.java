package uk.waymark.audit.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.MadeUp;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.events.Compensation;
import uk.waymark.events.Fact;
import uk.waymark.runtime.events.StoredEvent;

class CausesTest {

    private static final Basis NOW = new Basis(Instant.EPOCH, 0);

    @Test
    void whateverDiffersOnOneDayIsCausedByEventsBetween() {
        int[] caused = {0};
        MadeUp.journeys(1_000, (history, events) -> {
            Random random = new Random(history.seed());
            int first = random.nextInt(events.size() + 1);
            int last = first + random.nextInt(events.size() + 1 - first);
            List<String> between = events.subList(first, last).stream().map(StoredEvent::eventId).toList();
            for (LocalDate on : history.someDays(2)) {
                DifferenceAnswer answer = answer(events, first, last, on);
                assertThat(changes(answer)).allSatisfy(change -> {
                    assertThat(change.causedBy()).as("%s on %s", change, on).isNotEmpty().isSubsetOf(between);
                    assertThat(change.from()).isNotEqualTo(change.to());
                    caused[0]++;
                });
                assertThat(answer.events()).extracting(e -> e.eventId()).isEqualTo(between);
            }
        });
        assertThat(caused[0]).isGreaterThan(1_000);
    }

    /** A single event causes what it changes and nothing else does; what is said between administrators changes no rating. */
    @Test
    void aDeliberationCausesNoDifferenceButOfProposals() {
        MadeUp.journeys(1_000, (history, events) -> {
            for (int i = 0; i < events.size(); i++) {
                if (!(events.get(i).event() instanceof Fact) && !(events.get(i).event() instanceof Compensation)) {
                    DifferenceAnswer answer = answer(events, i, i + 1, history.someDays(1).getFirst());
                    assertThat(answer.rating()).isEmpty();
                    assertThat(answer.entries()).isEmpty();
                    assertThat(answer.authority()).isEmpty();
                    assertThat(answer.proposals()).hasSize(1);
                }
            }
        });
    }

    private static DifferenceAnswer answer(List<StoredEvent> events, int first, int last, LocalDate on) {
        return DifferenceAnswer.of(new RecordedJourney("80001", events.subList(0, first), NOW), on,
                new RecordedJourney("80001", events.subList(0, last), NOW), on, MadeUp.nobody());
    }

    private static List<CausedChange> changes(DifferenceAnswer answer) {
        return Stream.of(answer.authority().stream(), answer.rating().stream(),
                answer.entries().stream().flatMap(entry -> entry.fields().stream()),
                answer.proposals().stream().flatMap(proposal -> proposal.fields().stream())).flatMap(s -> s).toList();
    }
}
