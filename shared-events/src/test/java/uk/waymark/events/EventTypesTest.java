package uk.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void nameEveryEventOnceAndBothWays() {
        assertThat(JourneyEvent.class.getPermittedSubclasses()).hasSize(EventTypes.names().size());
        assertThat(JourneyEvent.class.getPermittedSubclasses()).allSatisfy(type -> {
            String name = EventTypes.nameOf(type).orElseThrow();
            assertThat(EventTypes.classOf(name)).hasValue(type.asSubclass(JourneyEvent.class));
        });
    }

    @Test
    void followOneForm() {
        assertThat(EventTypes.names()).allMatch(name -> name.matches("[a-z]+(-[a-z]+)+"));
    }

    @Test
    void giveEveryEventARevision() {
        assertThat(Arrays.stream(JourneyEvent.class.getPermittedSubclasses())
                .map(type -> EventTypes.revisionOf(type.asSubclass(JourneyEvent.class))))
                .allMatch(revision -> revision.matches("[1-9][0-9]*"));
    }

    @Test
    void knowNothingElse() {
        assertThat(EventTypes.nameOf(String.class)).isEmpty();
        assertThat(EventTypes.classOf("inspection-cancelled")).isEmpty();
    }
}
