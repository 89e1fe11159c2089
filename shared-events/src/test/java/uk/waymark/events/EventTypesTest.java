package uk.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void nameEveryEventOnceAndBothWays() {
        assertThat(events(JourneyEvent.class)).hasSize(EventTypes.names().size());
        assertThat(events(JourneyEvent.class)).allSatisfy(type -> {
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
        assertThat(events(JourneyEvent.class).stream()
                .map(type -> EventTypes.revisionOf(type.asSubclass(JourneyEvent.class))))
                .allMatch(revision -> revision.matches("[1-9][0-9]*"));
    }

    private static List<Class<?>> events(Class<?> type) {
        return type.isRecord()
                ? List.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(sub -> events(sub).stream()).toList();
    }

    @Test
    void knowNothingElse() {
        assertThat(EventTypes.nameOf(String.class)).isEmpty();
        assertThat(EventTypes.classOf("inspection-cancelled")).isEmpty();
    }
}
