package uk.waymark.runtime.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.waymark.runtime.events.EventArchive;
import uk.waymark.runtime.events.KeptEvent;

/** A file of events is what was exported, to the letter, or the line is named where it is not. */
class EventFileTest {

    private static final List<KeptEvent> EVENTS = List.of(event("80566", 0, "a", "{\"urn\":\"80566\"}"),
            event("80577", 0, "b", "broken, \"quoted\" and\n\u2028 in two lines \ud83d\ude80"),
            event("80566", 1, "c", "{\"sha256\":\"0\"}"));

    @TempDir
    Path folder;
    private Path file;

    private static KeptEvent event(String urn, long version, String id, String payload) {
        return new KeptEvent(urn, version, id, Instant.parse("2026-01-02T03:04:05.000006Z").plusSeconds(version),
                "inspection-recorded", "1", payload, "{\"b\":\"1\",\"a\":\"2\"}", "journey");
    }

    private record InMemory(List<KeptEvent> events) implements EventArchive {

        @Override
        public void read(Consumer<KeptEvent> each) {
            events.forEach(each);
        }

        @Override
        public long count() {
            return events.size();
        }

        @Override
        public void fill(Iterator<KeptEvent> from, long count, LongConsumer done) {
            from.forEachRemaining(events::add);
        }
    }

    @BeforeEach
    void export() throws IOException {
        file = folder.resolve("events.jsonl");
        assertThat(new EventExport(new InMemory(EVENTS)).to(file, done -> {})).isEqualTo(3);
    }

    @Test
    void holdsEverything() throws IOException {
        List<KeptEvent> read = new ArrayList<>();
        try (EventFile events = new EventFile(file)) {
            events.forEachRemaining(read::add);
        }
        assertThat(read).isEqualTo(EVENTS);
        assertThat(EventFile.check(file)).isEqualTo(3);
        assertThat(Files.readAllLines(file)).hasSize(5);
    }

    @Test
    void isTheSameEachTimeAndReplacesNoOther() throws IOException {
        Path again = folder.resolve("again.jsonl");
        new EventExport(new InMemory(EVENTS)).to(again, done -> {});
        assertThat(again).hasSameBinaryContentAs(file);
        assertThatThrownBy(() -> new EventExport(new InMemory(EVENTS)).to(file, done -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder).isDirectoryNotContaining(found -> found.toString().endsWith(".part"));
    }

    @Test
    void ofAnEmptyStoreIsEmpty() throws IOException {
        Path none = folder.resolve("none.jsonl");
        new EventExport(new InMemory(List.of())).to(none, done -> {});
        assertThat(EventFile.check(none)).isZero();
    }

    record Damage(String name, UnaryOperator<List<String>> done, String refused) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Damage> damages() {
        return List.of(
                new Damage("another word", lines -> changed(lines, 2, "80577", "80578"),
                        "line 3: its checksum is another"),
                new Damage("another instant", lines -> changed(lines, 1, ".000006Z", ".000007Z"),
                        "line 2: its checksum is another"),
                new Damage("no checksum", lines -> changed(lines, 1, ",\"sha256\":\"", ",\"sha255\":\""),
                        "line 2: is no event with its checksum"),
                new Damage("one left out", lines -> without(lines, 2), "line 4: the trailer tells of other lines"),
                new Damage("two exchanged", lines -> exchanged(lines, 1, 2),
                        "line 5: the trailer tells of other lines"),
                new Damage("the first of a journey left out", lines -> without(lines, 1),
                        "line 3: version 0 of authority 80566 should come next"),
                new Damage("one twice", lines -> twice(lines, 2), "line 4: version 1 of authority 80577"),
                new Damage("no trailer", lines -> without(lines, 4), "line 5: the file ends here without a trailer"),
                new Damage("cut in a line", lines -> {
                    lines.subList(3, 5).clear();
                    lines.set(2, lines.get(2).substring(0, 40));
                    return lines;
                }, "line 3: is no event with its checksum"),
                new Damage("another number of events", lines -> changed(lines, 4, "\"events\":3", "\"events\":2"),
                        "line 5: the trailer tells of other lines"),
                new Damage("something after the end", lines -> {
                    lines.add("{}");
                    return lines;
                }, "line 6: something follows the trailer"),
                new Damage("another format", lines -> changed(lines, 0, "\"version\":1", "\"version\":2"),
                        "line 1: this is no file of Waymark's events"),
                new Damage("nothing at all", lines -> new ArrayList<>(),
                        "line 1: this is no file of Waymark's events"));
    }

    private static List<String> changed(List<String> lines, int index, String from, String to) {
        assertThat(lines.get(index)).contains(from);
        lines.set(index, lines.get(index).replace(from, to));
        return lines;
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static List<String> exchanged(List<String> lines, int one, int other) {
        Collections.swap(lines, one, other);
        return lines;
    }

    private static List<String> twice(List<String> lines, int index) {
        lines.add(index, lines.get(index));
        return lines;
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isRefusedWithTheLine(Damage damage) throws IOException {
        Files.write(file, damage.done().apply(new ArrayList<>(Files.readAllLines(file))));
        assertThatThrownBy(() -> EventFile.check(file)).isInstanceOf(BadFile.class)
                .hasMessageStartingWith(damage.refused());
    }

    @Test
    void isRefusedWhenItsEventsDoNotFollowOneAnother() throws IOException {
        Map<String, List<KeptEvent>> wrong = Map.of("version 1 of authority 80566 should come next",
                List.of(event("80566", 0, "a", "{}"), event("80566", 2, "b", "{}")),
                "an event of this id was there before",
                List.of(event("80566", 0, "a", "{}"), event("80577", 0, "a", "{}")),
                "it was not recorded after the event before it",
                List.of(event("80566", 0, "a", "{}"),
                        new KeptEvent("80566", 1, "b", Instant.EPOCH, "t", "1", "{}", "{}", "journey")));
        for (Map.Entry<String, List<KeptEvent>> entry : wrong.entrySet()) {
            Files.delete(file);
            new EventExport(new InMemory(entry.getValue())).to(file, done -> {});
            assertThatThrownBy(() -> EventFile.check(file)).isInstanceOf(BadFile.class)
                    .hasMessageStartingWith("line 3: " + entry.getKey());
        }
    }
}
