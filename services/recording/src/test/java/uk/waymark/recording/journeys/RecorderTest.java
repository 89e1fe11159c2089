package uk.waymark.recording.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.waymark.recording.commands.Sunderland.URN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.journey.rules.Rule;
import uk.waymark.journey.rules.Violation;
import uk.waymark.recording.RecordingProcess;
import uk.waymark.recording.commands.ChangeAuthorityCodes;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.Receipt;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.commands.RegisterAuthority;
import uk.waymark.recording.commands.Sunderland;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.web.problem.Conflict;

class RecorderTest {

    private static final AtomicInteger NEXT = new AtomicInteger(90_000);

    private final TestDatabase database = RecordingProcess.DATABASE;
    private final ConfigurableApplicationContext process = RecordingProcess.one();
    private final String urn = String.valueOf(NEXT.incrementAndGet());

    private final Recorder recorder = process.getBean(Recorder.class);
    private final StoredEvents stored = process.getBean(StoredEvents.class);

    @Test
    void takesEveryCommandToItsJourney() {
        List<RecordingCommand> journey = Sunderland.journey();
        for (int i = 0; i < journey.size(); i++) {
            Outcome outcome = recorder.submit(journey.get(i), Origin.of("a-1", "c-" + i));
            StoredEvent event = stored.ofAuthority(URN, i - 1).getFirst();
            assertThat(outcome).isEqualTo(new Outcome.Recorded(
                    new Receipt(URN, i, event.position(), List.of(event.eventId()), event.recordedAt(), true)));
            assertThat(event.event()).isEqualTo(journey.get(i).toEvent());
            assertThat(event.metadata()).containsEntry(EventMetadata.ACTOR, "a-1")
                    .containsEntry(EventMetadata.CORRELATION, "c-" + i).containsKey(EventMetadata.CAUSATION);
        }
        assertThat(stored.ofAuthority(URN, -1)).extracting(StoredEvent::recordedAt).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void storesNothingWhenNothingChanges() {
        Receipt first = recorded(registration("A"), plain());
        assertThat(recorder.submit(registration("A"), plain())).isEqualTo(new Outcome.AlreadySo(
                new Receipt(urn, 0, first.position(), List.of(), first.recordedAt(), false)));
        assertThat(stored.ofAuthority(urn, -1)).hasSize(1);
    }

    @Test
    void refusesWithWhatIsRecorded() {
        recorded(registration("A"), plain());
        assertThat(recorder.submit(registration("B"), plain())).isEqualTo(new Outcome.Refused(
                List.of(new Violation("urn", Rule.RECORDED_ONCE, Rule.RECORDED_ONCE.text())),
                registration("A").toEvent()));
    }

    @Test
    void refusesAUrnThatCannotBeOne() {
        for (String wrong : new String[]{null, "", "80566 ", "x", "123456789"}) {
            RegisterAuthority command = new RegisterAuthority(wrong, "A", "London", null, "E09000001", null, null, null,
                    null);
            assertThat(((Outcome.Refused) recorder.submit(command, plain())).violations())
                    .extracting(Violation::rule).containsExactly(Rule.URN_IS_WELL_FORMED);
        }
    }

    @Test
    void answersARepeatedRequestAsBefore() {
        Origin once = keyed("a-1", "h-1");
        Outcome first = recorder.submit(registration("A"), once);
        recorded(new ChangeAuthorityCodes(urn, "E08000099", null,
                LocalDate.of(2025, 4, 1)), plain());
        assertThat(recorder.submit(registration("A"), once)).isEqualTo(first);
        assertThat(stored.ofAuthority(urn, -1)).hasSize(2);
        assertThat(stored.ofAuthority(urn, -1).getFirst().metadata())
                .containsEntry(EventMetadata.IDEMPOTENCY_KEY, once.once().key())
                .containsEntry(EventMetadata.REQUEST_HASH, "h-1");
    }

    @Test
    void answersARepeatedRequestAsBeforeWhateverVersionItExpects() {
        recorded(registration("A"), plain());
        Origin once = new Origin("a-1", "c-1", 0L, new Origin.Once(UUID.randomUUID().toString(), "h-1"));
        Outcome first = recorder.submit(codes(), once);
        assertThat(recorder.submit(codes(), once)).isEqualTo(first);
    }

    @Test
    void refusesAKeyForAnotherRequest() {
        Origin once = keyed("a-1", "h-1");
        recorded(registration("A"), once);
        Origin other = new Origin("a-1", "c-1", null, new Origin.Once(once.once().key(), "h-2"));
        assertThatThrownBy(() -> recorder.submit(codes(), other)).isInstanceOf(Conflict.class);
        assertThat(stored.ofAuthority(urn, -1)).hasSize(1);
    }

    @Test
    void aKeyBelongsToItsActor() {
        Origin once = keyed("a-1", "h-1");
        recorded(registration("A"), once);
        recorded(codes(), new Origin("a-2", "c-1", null, new Origin.Once(once.once().key(), "h-2")));
    }

    @Test
    void doesNotKeepRefusals() {
        Origin once = keyed("a-1", "h-1");
        assertThat(recorder.submit(codes(), once)).isInstanceOf(Outcome.Refused.class);
        recorded(registration("A"), plain());
        recorded(codes(), once);
    }

    @Test
    void resolvesAnInterruptedRequestFromTheJourney() {
        Origin once = keyed("a-1", "h-1");
        Outcome first = recorder.submit(registration("A"), once);
        recorded(codes(), plain());
        forgetAnswer(once);
        assertThat(recorder.submit(registration("A"), once)).isEqualTo(first);
        assertThat(recorder.submit(registration("A"), once)).isEqualTo(first);
        forgetAnswer(once);
        Origin other = new Origin("a-1", "c-1", null, new Origin.Once(once.once().key(), "h-2"));
        assertThatThrownBy(() -> recorder.submit(codes(), other)).isInstanceOf(Conflict.class);
        assertThat(stored.ofAuthority(urn, -1)).hasSize(2);
    }

    @Test
    void forgetsKeysAfterTheirTime() {
        Origin once = keyed("a-1", "h-1");
        recorder.submit(registration("A"), once);
        recorder.submit(registration("A"), keyed("a-1", "h-1"));
        age(once, 25);
        Origin other = new Origin("a-1", "c-1", null, new Origin.Once(once.once().key(), "h-2"));
        KeyExpiry expiry = process.getBean(KeyExpiry.class);
        assertThat(expiry.forget()).isEqualTo(1);
        assertThat(expiry.forget()).isZero();
        assertThatThrownBy(() -> recorder.submit(codes(), other)).as("the journey still knows the key")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aKeyPastItsTimeIsFreeEvenBeforeItIsClearedAway() {
        recorded(registration("A"), plain());
        Origin once = keyed("a-1", "h-1");
        recorder.submit(registration("A"), once);
        age(once, 25);
        recorded(codes(), new Origin("a-1", "c-1", null, new Origin.Once(once.once().key(), "h-2")));
    }

    @Test
    void joinsNobodysTransaction() {
        TransactionTemplate transaction = process.getBean(TransactionTemplate.class);
        assertThatThrownBy(() -> transaction.execute(status -> recorder.submit(registration("A"), plain())))
                .isInstanceOf(IllegalStateException.class);
    }

    private void forgetAnswer(Origin origin) {
        assertThat(database.jdbc().sql("delete from recording.answered_key where key = ?").param(origin.once().key())
                .update()).isEqualTo(1);
    }

    private void age(Origin origin, int hours) {
        assertThat(database.jdbc()
                .sql("update recording.answered_key set claimed_at = claimed_at - make_interval(hours => ?) where key = ?")
                .params(hours, origin.once().key()).update()).isEqualTo(1);
    }

    private Receipt recorded(JourneyCommand command, Origin origin) {
        Outcome outcome = recorder.submit(command, origin);
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        return ((Outcome.Recorded) outcome).receipt();
    }

    private RegisterAuthority registration(String name) {
        return new RegisterAuthority(urn, name, "London", null, "E09000001", null, null, null, null);
    }

    private JourneyCommand codes() {
        return new ChangeAuthorityCodes(urn, "E08000098", null,
                LocalDate.of(2024, 4, 1));
    }

    private static Origin plain() {
        return Origin.of("a-1", "c-1");
    }

    private static Origin keyed(String actor, String hash) {
        return new Origin(actor, "c-1", null, new Origin.Once(UUID.randomUUID().toString(), hash));
    }
}
