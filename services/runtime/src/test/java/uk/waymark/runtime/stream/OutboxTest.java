package uk.waymark.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox(OutboxTest::id);

    private static String id(Seen seen) {
        return seen.cursor().snapshot()
                + String.join("", seen.beyond().keySet().stream().sorted().map(urn -> "+" + urn).toList());
    }

    private static Frame frame(String urn, long position) {
        return Frame.of(urn, position, urn + "@" + position);
    }

    private List<String> sent() {
        List<String> sent = new ArrayList<>();
        for (byte[] block = outbox.poll(); block != null; block = outbox.poll()) {
            sent.add(new String(block, UTF_8).strip().replace('\n', ' '));
        }
        return sent;
    }

    @Test
    void keepsTheNewestStateOfEachAuthority() {
        outbox.offer(List.of(frame("a", 1), frame("b", 2)), new Cursor("one"));
        outbox.offer(List.of(frame("a", 3)), new Cursor("two"));
        assertThat(sent()).containsExactly("event: change data: a@3", "event: change id: two+a data: b@2");
        assertThat(outbox.conflated()).isEqualTo(1);
    }

    @Test
    void tellsThePositionWithAState() {
        outbox.offer(List.of(Frame.of("a", 7, "{\"state\":\"rated\"}")), new Cursor("one"));
        assertThat(sent()).containsExactly("event: change id: one+a data: {\"position\":7,\"state\":\"rated\"}");
        outbox.offer(List.of(Frame.of("a", 8, "{\"state\":\"rated\"}")), new Cursor("two"));
        assertThat(sent()).as("it looks the same").isEmpty();
    }

    @Test
    void neverGoesBackAndNeverRepeats() {
        outbox.begin("snapshot".getBytes(UTF_8), List.of(frame("a", 5)));
        outbox.resume(new Seen(new Cursor("zero"), Map.of()), List.of());
        outbox.offer(List.of(frame("a", 4), frame("b", 1)), new Cursor("one"));
        outbox.offer(List.of(frame("c", 2)), new Cursor("two"));
        assertThat(sent()).containsExactly("snapshot", "event: change id: zero+b data: b@1",
                "event: change id: two+c data: c@2");
        outbox.offer(List.of(frame("a", 5), frame("b", 1)), new Cursor("three"));
        assertThat(sent()).isEmpty();
    }

    @Test
    void saysWhatWasSentOfThoseThatBelongTogether() {
        outbox.resume(new Seen(new Cursor("zero"), Map.of()), List.of());
        outbox.offer(List.of(frame("a", 1), frame("b", 2)), new Cursor("one"));
        assertThat(new String(outbox.poll(), UTF_8)).contains("id: zero+a\n");
        outbox.offer(List.of(frame("a", 3)), new Cursor("two"));
        assertThat(sent()).containsExactly("event: change id: one+a+b data: b@2", "event: change id: two+a data: a@3");
        outbox.offer(List.of(), new Cursor("three"));
        outbox.heartbeat();
        assertThat(sent()).containsExactly(": id: three");
    }

    @Test
    void sendsNothingAgainToAClientThatComesBack() {
        outbox.resume(new Seen(new Cursor("zero"), Map.of("a", frame("a", 3).mark(), "b", frame("b", 1).mark())),
                List.of(frame("a", 3), frame("b", 2), frame("c", 1)));
        outbox.offer(List.of(), new Cursor("one"));
        assertThat(sent()).containsExactly("event: change id: zero+a+b data: b@2",
                "event: change id: one+a+b+c data: c@1");
        outbox.offer(List.of(frame("a", 3)), new Cursor("two"));
        outbox.offer(List.of(frame("d", 1)), new Cursor("three"));
        assertThat(sent()).containsExactly("event: change id: three+d data: d@1");
    }

    @Test
    void aStateSeenBeforeIsToldAgainAfterAnother() {
        outbox.resume(new Seen(new Cursor("zero"), Map.of("a", frame("a", 1).mark())), List.of(frame("a", 2)));
        outbox.offer(List.of(), new Cursor("one"));
        outbox.offer(List.of(Frame.of("a", 3, "a@1")), new Cursor("two"));
        assertThat(sent()).noneMatch(block -> block.contains("a@2")).hasSize(0);
        outbox.offer(List.of(frame("a", 4)), new Cursor("three"));
        assertThat(sent()).hasSize(1);
        outbox.offer(List.of(Frame.of("a", 5, "a@1")), new Cursor("four"));
        assertThat(sent()).containsExactly("event: change id: four+a data: a@1");
    }

    @Test
    void keepsTheNewestWhicheverIsOfferedLast() {
        outbox.offer(List.of(frame("a", 7)), new Cursor("one"));
        outbox.resume(new Seen(new Cursor("zero"), Map.of()), List.of(frame("a", 6)));
        assertThat(sent()).containsExactly("event: change id: one+a data: a@7");
    }

    @Test
    void keepsAnIdShortEnoughForAHeader() {
        outbox.resume(new Seen(new Cursor("zero"), Map.of()), List.of());
        outbox.offer(IntStream.range(0, 1_000).mapToObj(i -> frame("u" + i, i)).toList(), new Cursor("one"));
        List<String> sent = sent();
        assertThat(sent).hasSize(1_000).allMatch(block -> block.length() < 1_500);
        assertThat(sent.getFirst()).contains("id: zero+u0 ");
        assertThat(sent.get(500)).doesNotContain("id:");
        assertThat(sent.getLast()).contains("id: one data:");
    }

    @Test
    void givesNoIdWhileSomethingIsOwed() {
        outbox.offer(List.of(frame("a", 1)), null);
        outbox.heartbeat();
        assertThat(sent()).containsExactly("event: change data: a@1");
        outbox.heartbeat();
        assertThat(sent()).containsExactly(":");
        outbox.offer(List.of(), new Cursor("all"));
        outbox.heartbeat();
        assertThat(sent()).containsExactly(": id: all");
    }
}
