package uk.waymark.runtime.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.MemberTable.Sharing;

class MemberTableTest {

    private static final Duration DEAD_AFTER = Duration.ofMillis(300);
    private static final List<String> PROCESSOR = List.of("rating");

    private static final TestDatabase DATABASE = TestDatabase.create(
            new Migrations(EventTable.SCHEMA, "classpath:db/event_store"),
            new Migrations(MemberTable.SCHEMA, "classpath:db/processing"));
    private final MemberTable members = new MemberTable(DATABASE.jdbc());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private Sharing beat(String process, List<String> processors) {
        return members.beat(new ProcessName(process), processors, DEAD_AFTER).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "4, 2", "4, 3", "4, 4", "4, 7", "16, 3", "1, 2"})
    void theLivingShareAllSegmentsAsEvenlyAsTheyCanBe(int segments, int living) {
        List<Integer> shares = IntStream.range(0, living)
                .mapToObj(elder -> new Sharing("rating", segments, living, elder, null).share(99)).toList();
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(segments);
        assertThat(shares.getFirst() - shares.getLast()).isBetween(0, 1);
    }

    @Test
    void whoeverBeatsLivesUntilItLeavesOrFallsSilent() {
        DATABASE.jdbc().sql("insert into event_store.processor_token (processor, segment) values ('rating', 0)")
                .update();
        assertThat(beat("a", PROCESSOR)).extracting(Sharing::living, Sharing::elder, Sharing::segments)
                .containsExactly(1, 0, 1);
        assertThat(beat("b", PROCESSOR)).extracting(Sharing::living, Sharing::elder).containsExactly(2, 1);
        assertThat(beat("a", PROCESSOR)).extracting(Sharing::living, Sharing::elder).containsExactly(2, 0);
        members.leave(new ProcessName("a"));
        assertThat(beat("b", PROCESSOR)).extracting(Sharing::living, Sharing::elder).containsExactly(1, 0);
        assertThat(beat("c", PROCESSOR)).extracting(Sharing::living, Sharing::elder).containsExactly(2, 1);
        await().until(() -> beat("c", PROCESSOR).living() == 1);
        assertThat(beat("b", PROCESSOR)).extracting(Sharing::living, Sharing::elder).containsExactly(2, 0);
    }

    @Test
    void aProcessCountsOnlyForTheProcessorsItRuns() {
        members.beat(new ProcessName("a"), List.of("standings", "timeline"), DEAD_AFTER);
        assertThat(members.beat(new ProcessName("b"), List.of("timeline", "proposals"), DEAD_AFTER))
                .extracting(Sharing::processor, Sharing::living)
                .containsExactlyInAnyOrder(tuple("timeline", 2),
                        tuple("proposals", 1));
    }
}
