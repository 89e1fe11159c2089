package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.StatementRecorded;

/** What is told of an event that cannot be read is what was found out first, however deep it was wrapped since. */
class UnreadableEventTest {

    private static final String SECRET = "an unpublished grade";
    private static final UnreadableEvent KNOWN = new UnreadableEvent("nothing reads revision 99");

    static Stream<RuntimeException> wrapped() {
        return Stream.of(KNOWN, new SerializationException(SECRET, KNOWN),
                new IllegalStateException(SECRET, new SerializationException(SECRET, KNOWN)),
                new IllegalStateException(new RuntimeException(new IOException(new SerializationException("", KNOWN)))),
                new IllegalStateException(new UnreadableEvent(KNOWN.getMessage()).initCause(new IOException(SECRET))));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void isFoundAmongTheCauses(RuntimeException why) {
        UnreadableEvent told = UnreadableEvent.of(InspectionRecorded.class, why);
        assertThat(told).hasMessage(KNOWN.getMessage());
        assertThat(UnreadableEvent.of("inspection-recorded", "1", why).getMessage()).endsWith(KNOWN.getMessage());
    }

    @Test
    void isTheVeryOneThatWasThrown() {
        RuntimeException why = new IllegalStateException(new SerializationException(SECRET, KNOWN));
        assertThat(UnreadableEvent.of(InspectionRecorded.class, why)).isSameAs(KNOWN);
        assertThat(UnreadableEvent.of("inspection-recorded", "1", KNOWN)).isSameAs(KNOWN);
    }

    @Test
    void whereThereIsNoneTheKindOfTheInnermostErrorIsToldAndNothingItSays() {
        RuntimeException why = new IllegalStateException(SECRET,
                new SerializationException(SECRET, new IOException(SECRET)));
        UnreadableEvent told = UnreadableEvent.of(StatementRecorded.class, why);
        assertThat(told).hasMessage("cannot read a stored statement-recorded: IOException").hasNoCause();
        assertThat(UnreadableEvent.of("statement-recorded", "2", why))
                .hasMessage("cannot read a stored statement-recorded of revision 2: IOException").hasNoCause();
        assertThat(UnreadableEvent.of(StatementRecorded.class, new IllegalStateException(SECRET)))
                .hasMessage("cannot read a stored statement-recorded: IllegalStateException");
    }

    @Test
    void theFieldThatDoesNotFitIsNamed() {
        JsonMappingException mapping = new JsonMappingException(null, SECRET);
        mapping.prependPath(new Object(), "grade");
        mapping.prependPath(new Object(), 2);
        mapping.prependPath(new Object(), "judgements");
        assertThat(UnreadableEvent.of(InspectionRecorded.class, new SerializationException(SECRET, mapping)))
                .hasMessage("cannot read a stored inspection-recorded: JsonMappingException at judgements.[2].grade");
    }
}
