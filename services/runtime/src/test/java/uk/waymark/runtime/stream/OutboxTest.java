package uk.waymark.runtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final Outbox outbox = new Outbox(Cursor::snapshot);

    private static Frame frame(String urn, long position) {
        return new Frame(urn, position, urn + "@" + position);
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
        assertThat(sent()).containsExactly("event: change data: a@3", "event: change id: two data: b@2");
        assertThat(outbox.conflated()).isEqualTo(1);
    }

    @Test
    void neverGoesBackAndNeverRepeats() {
        outbox.begin("snapshot".getBytes(UTF_8), List.of(frame("a", 5)));
        outbox.offer(List.of(frame("a", 4), frame("b", 1)), new Cursor("one"));
        outbox.offer(List.of(frame("c", 2)), new Cursor("two"));
        assertThat(sent()).containsExactly("snapshot", "event: change data: b@1", "event: change id: two data: c@2");
        outbox.offer(List.of(frame("a", 5), frame("b", 1)), new Cursor("three"));
        assertThat(sent()).isEmpty();
    }

    @Test
    void givesAnIdOnlyWithTheLastOfWhatBelongsTogether() {
        outbox.offer(List.of(frame("a", 1), frame("b", 2)), new Cursor("one"));
        assertThat(new String(outbox.poll(), UTF_8)).doesNotContain("id:");
        outbox.offer(List.of(frame("a", 3)), new Cursor("two"));
        assertThat(sent()).containsExactly("event: change id: one data: b@2", "event: change id: two data: a@3");
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
