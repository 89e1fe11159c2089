package uk.waymark.recording.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.commands.Sunderland.URN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.waymark.journey.rules.Rule;
import uk.waymark.journey.rules.Violation;
import uk.waymark.recording.commands.EndIntervention;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.RecordStatement;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.commands.SucceedAuthority;
import uk.waymark.recording.commands.Sunderland;
import uk.waymark.events.KnownDate;
import uk.waymark.runtime.events.EventMetadata;

class JourneyAggregateTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Origin ANYBODY = Origin.of("a-1", "c-1");

    private final AggregateTestFixture<JourneyAggregate> fixture = new AggregateTestFixture<>(JourneyAggregate.class);

    static Stream<Arguments> steps() {
        List<RecordingCommand> journey = Sunderland.journey();
        return IntStream.range(0, journey.size()).mapToObj(i -> Arguments.of(journey.subList(0, i), journey.get(i)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void recordsEachCommandAsItsEvent(List<RecordingCommand> before, RecordingCommand command) {
        when(recorded(before), command, ANYBODY).expectEvents(command.toEvent())
                .expectResultMessagePayload(new Answer(before.size(), true));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void storesNothingForWhatIsAlreadySo(List<RecordingCommand> before, RecordingCommand command) {
        List<RecordingCommand> withIt = Stream.concat(before.stream(), Stream.of(command)).toList();
        when(recorded(withIt), command, ANYBODY).expectNoEvents()
                .expectResultMessagePayload(new Answer(before.size(), false));
    }

    static Stream<Arguments> refused() {
        List<RecordingCommand> registered = List.of(Sunderland.registration());
        List<RecordingCommand> all = Sunderland.journey();
        return Stream.of(
                Arguments.of(List.of(), Sunderland.inspection("good"), "urn", Rule.AUTHORITY_IS_REGISTERED),
                Arguments.of(registered, Sunderland.publication(LocalDate.of(2021, 8, 20)), "inspectionId",
                        Rule.INSPECTION_IS_RECORDED),
                Arguments.of(registered, Sunderland.inspection("adequate"), "judgements[overall_effectiveness].grade",
                        Rule.GRADE_IS_ON_SCALE),
                Arguments.of(registered, new EndIntervention(URN, "none", KnownDate.unknown(), null), "interventionId",
                        Rule.INTERVENTION_IS_OPEN),
                Arguments.of(registered, new RecordStatement(URN, "s", "Words", "A", "b", KnownDate.unknown(), null),
                        "source", Rule.STATEMENT_HAS_A_SOURCE),
                Arguments.of(registered, new SucceedAuthority(URN, List.of(URN), LocalDate.of(2021, 4, 1), null),
                        "successors", Rule.SUCCESSOR_IS_ANOTHER_AUTHORITY),
                Arguments.of(all, Sunderland.inspection("good"), "inspectionId", Rule.RECORDED_ONCE),
                Arguments.of(all, Sunderland.publication(LocalDate.of(2021, 8, 21)), "inspectionId",
                        Rule.RECORDED_ONCE));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithFieldAndRule(List<RecordingCommand> before, RecordingCommand command, String field, Rule rule) {
        when(recorded(before), command, ANYBODY).expectNoEvents().expectException(CommandExecutionException.class)
                .expectExceptionDetails(matching(details -> assertThat(((Rejection.Refused) details).violations())
                        .extracting(Violation::field, Violation::rule)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule))));
    }

    @Test
    void saysWhatIsRecordedWhenItDiffers() {
        when(recorded(Sunderland.journey()), Sunderland.inspection("good"), ANYBODY).expectExceptionDetails(
                matching(details -> assertThat(((Rejection.Refused) details).recorded().event())
                        .isEqualTo(Sunderland.inspection("outstanding").toEvent())));
    }

    @Test
    void theRecordedClockNeverStandsStillWithinAJourney() {
        Instant later = NOON.plusSeconds(3600);
        TestExecutor<JourneyAggregate> given = fixture.givenCurrentTime(later)
                .andGiven(Sunderland.registration().toEvent());
        when(given, Sunderland.inspection("good"), ANYBODY).expectEventsMatching(Matchers.exactSequenceOf(
                metadata(Map.of(EventMetadata.RECORDED_AT, later.plusNanos(1000).toString())), Matchers.andNoMore()));
    }

    @Test
    void anExpectedVersionMustBeTheOneThereIs() {
        when(recorded(Sunderland.journey().subList(0, 2)), Sunderland.inspection("good"),
                new Origin("a-1", "c-1", 1L, null)).expectEvents(Sunderland.inspection("good").toEvent());
    }

    @Test
    void anotherVersionIsRejectedWithTheOneThereIs() {
        when(recorded(Sunderland.journey().subList(0, 2)), Sunderland.inspection("good"),
                new Origin("a-1", "c-1", 0L, null)).expectNoEvents()
                .expectExceptionDetails(new Rejection.OtherVersion(1));
    }

    @Test
    void aRequestInterruptedBeforeItsAnswerWasKeptIsKnownAgain() {
        when(keyed("k-1", "h-1"), Sunderland.inspection("good"), once("k-1", "h-1")).expectNoEvents()
                .expectResultMessagePayload(new Answer(0, true));
    }

    @Test
    void aKeyInTheJourneyBelongsToOneRequest() {
        when(keyed("k-1", "h-1"), Sunderland.inspection("good"), once("k-1", "h-2")).expectNoEvents()
                .expectExceptionDetails(new Rejection.KeyReused());
    }

    @Test
    void aKeyInTheJourneyBelongsToItsActorAlone() {
        when(keyed("k-1", "h-1"), Sunderland.inspection("good"),
                new Origin("a-2", "c-1", null, new Origin.Once("k-1", "h-2")))
                .expectEvents(Sunderland.inspection("good").toEvent());
    }

    @Test
    void aKeyInTheJourneyIsForgottenAfterItsTime() {
        TestExecutor<JourneyAggregate> given = keyed(NOON.minusSeconds(24 * 3600 + 1), "k-1", "h-1");
        when(given, Sunderland.inspection("good"), once("k-1", "h-2"))
                .expectEvents(Sunderland.inspection("good").toEvent());
    }

    private TestExecutor<JourneyAggregate> keyed(String key, String hash) {
        return keyed(NOON.minusSeconds(60), key, hash);
    }

    private TestExecutor<JourneyAggregate> keyed(Instant recorded, String key, String hash) {
        return fixture.givenCurrentTime(recorded).andGiven(new GenericDomainEventMessage<>("journey", URN, 0,
                Sunderland.registration().toEvent(), Map.of(EventMetadata.ACTOR, "a-1", EventMetadata.IDEMPOTENCY_KEY,
                        key, EventMetadata.REQUEST_HASH, hash)));
    }

    private static Origin once(String key, String hash) {
        return new Origin("a-1", "c-1", null, new Origin.Once(key, hash));
    }

    private TestExecutor<JourneyAggregate> recorded(List<RecordingCommand> before) {
        return before.isEmpty()
                ? fixture.givenNoPriorActivity()
                : fixture.givenCurrentTime(NOON.minusSeconds(60))
                        .andGiven(before.stream().map(RecordingCommand::toEvent).toList());
    }

    private static ResultValidator<JourneyAggregate> when(TestExecutor<JourneyAggregate> given, JourneyCommand command,
            Origin origin) {
        Map<String, Object> metadata = new HashMap<>(Context.metadata(origin));
        metadata.putAll(Context.instants(NOON, NOON.minusSeconds(24 * 3600)));
        return given.when(new GenericCommandMessage<>(
                new GenericMessage<>(command, MetaData.from(metadata)), JourneyAggregate.COMMAND));
    }

    private static Matcher<EventMessage<?>> metadata(Map<String, String> expected) {
        return matching(event -> assertThat(((EventMessage<?>) event).getMetaData()).containsAllEntriesOf(expected));
    }

    private static <T> Matcher<T> matching(java.util.function.Consumer<Object> assertion) {
        return new org.hamcrest.TypeSafeMatcher<>(Object.class) {
            @Override
            protected boolean matchesSafely(T item) {
                assertion.accept(item);
                return true;
            }

            @Override
            public void describeTo(org.hamcrest.Description description) {
                description.appendText("what the assertion says");
            }
        };
    }
}
