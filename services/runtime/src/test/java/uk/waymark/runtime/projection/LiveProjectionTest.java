package uk.waymark.runtime.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.events.RecordedEvent;
import uk.waymark.runtime.projection.fold.VersionGap;
import uk.waymark.runtime.projection.live.Delivered;

class LiveProjectionTest {

    private static final String A = "80001";
    private static final String B = "80002";

    private final TestDatabase database = ToyDatabase.empty();
    private final RecordedInMemory events = new RecordedInMemory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);
    private ToyProcess process;

    @BeforeEach
    void start() {
        process = new ToyProcess(database.dataSource(), events, clock);
    }

    @AfterEach
    void stop() {
        process.close();
    }

    /** What a module does: ask what is known at an instant, and read the rows that held then. */
    private List<String> titles(Known known) {
        return database.jdbc().sql("""
                                   select title from toy.plan join toy.active_generation using (generation)
                                   where recorded @> ? order by title""")
                .param(known.knownAt().atOffset(ZoneOffset.UTC)).query(String.class).list();
    }

    @Test
    void answersAsItWasKnown() {
        assertThat(process.knowledge().at(Optional.empty()).nothingRecordedYet()).isTrue();
        var first = events.record(Toy.planned(A, "p", "as typed"));
        var second = events.record(Toy.planned(A, "p", "as meant"));
        process.deliver(first.recorded(), second.recorded());
        process.knowledge().awaitVersion(A, OptionalLong.of(1));

        Known now = process.knowledge().at(Optional.empty());
        assertThat(now).isEqualTo(new Known(second.recordedAt(), second.position()));
        assertThat(titles(now)).containsExactly("as meant");
        Known before = process.knowledge().at(Optional.of(first.recordedAt()));
        assertThat(before).isEqualTo(new Known(first.recordedAt(), first.position()));
        assertThat(titles(before)).containsExactly("as typed");
        assertThat(process.knowledge().at(Optional.of(first.recordedAt().minusSeconds(1))).nothingRecordedYet())
                .isTrue();
    }

    @Test
    void keepsEveryColumn() {
        process.deliver(events.record(Toy.planned(A, "p\\q", "a\ttab")).recorded(),
                events.record(Toy.shown(A, "p\\q", LocalDate.of(2026, 3, 1))).recorded());
        assertThat(database.jdbc().sql("select title, shown_from, tags[1] as tag, tags[2] as id from toy.plan"
                + " where upper_inf(recorded)").query().singleRow())
                .containsEntry("title", "a\ttab").containsEntry("shown_from", java.sql.Date.valueOf("2026-03-01"))
                .containsEntry("tag", "a \"quoted\"\ttag\\").containsEntry("id", "p\\q");
    }

    @Test
    void passesOverWhatIsInAlready() {
        List<RecordedEvent> both = List.of(events.record(Toy.planned(A, "p", "one")).recorded(),
                events.record(Toy.planned(A, "p", "two")).recorded());
        process.deliver(both);
        List<?> rows = rows();
        process.deliver(both);
        assertThat(rows()).isEqualTo(rows).hasSize(2);
    }

    @Test
    void refusesAGap() {
        events.record(Toy.planned(A, "p", "one"));
        RecordedEvent second = events.record(Toy.planned(A, "p", "two")).recorded();
        assertThatThrownBy(() -> process.deliver(second)).isInstanceOf(VersionGap.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void forgetsWhatARolledBackBatchFound() {
        RecordedEvent first = events.record(Toy.planned(A, "p", "one")).recorded();
        process.transactions.executeWithoutResult(status -> {
            process.projection.live().apply(List.of(Delivered.of(first)));
            status.setRollbackOnly();
        });
        assertThat(rows()).isEmpty();
        process.deliver(first, events.record(Toy.planned(A, "p", "two")).recorded());
        assertThat(rows()).hasSize(2);
    }

    @Test
    void advancesOnAnEventThatChangesNothing() {
        process.deliver(events.record(Toy.registered(A)).recorded());
        process.knowledge().awaitVersion(A, OptionalLong.of(0));
        assertThat(rows()).isEmpty();
        assertThat(database.jdbc().sql("select count(*) from toy.change").query(Long.class).single()).isZero();
    }

    @Test
    void saysWhoSeesAChange() {
        process.deliver(events.record(Toy.planned(A, "p", "embargoed")).recorded(),
                events.record(Toy.planned(B, "q", "published")).recorded(),
                events.record(Toy.shown(B, "q", LocalDate.of(2026, 1, 31))).recorded());
        process.deliver(events.record(Toy.shown(A, "p", LocalDate.of(2026, 2, 2))).recorded());
        assertThat(database.jdbc().sql("select urn || ' ' || public from toy.change order by id").query(String.class)
                .list()).containsExactly(A + " false", B + " true", A + " false");
    }

    private List<?> rows() {
        return database.jdbc().sql("select urn, key, recorded::text, title from toy.plan order by recorded").query()
                .listOfRows();
    }
}
