package uk.waymark.runtime.events;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The living processes of the installation, by the database's clock. */
final class MemberTable {

    static final String SCHEMA = "processing";

    private final JdbcClient jdbc;

    MemberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a processor is shared by the living.
     *
     * @param segments of the processor; 0 before it first started anywhere
     * @param living   processes that work on it, this one included
     * @param elder    those of them that have done so for longer than this one
     * @param now      on the database's clock
     */
    record Sharing(String processor, int segments, int living, int elder, Instant now) {

        /**
         * Those of all living together are all there are, and differ by one at most: the elder have the more.
         *
         * @param initially how many there will be when the processor first starts
         */
        int share(int initially) {
            int all = segments == 0 ? initially : segments;
            return all / living + (elder < all % living ? 1 : 0);
        }
    }

    /**
     * Says that this process lives, and asks who else does.
     *
     * @param deadAfter who was not heard of for so long counts as dead
     */
    List<Sharing> beat(ProcessName process, Collection<String> processors, Duration deadAfter) {
        return jdbc.sql("""
                        with self as (
                          insert into processing.member (processor, process) select unnest(:processors), :process
                          on conflict (processor, process) do update set seen_at = clock_timestamp()
                          returning processor, process, since)
                        select self.processor, count(other.process) as others,
                            count(other.process) filter (
                              where (other.since, other.process) < (self.since, self.process)) as elder,
                            (select count(*) from event_store.processor_token token
                              where token.processor = self.processor) as segments,
                            clock_timestamp() as now
                          from self left join processing.member other
                            on other.processor = self.processor and other.process <> self.process
                             and other.seen_at > clock_timestamp() - make_interval(secs => :deadAfter)
                         group by self.processor, self.since, self.process""")
                .param("processors", processors.toArray(String[]::new)).param("process", process.value())
                .param("deadAfter", deadAfter.toMillis() / 1_000.0)
                .query((row, number) -> new Sharing(row.getString("processor"), row.getInt("segments"),
                        row.getInt("others") + 1, row.getInt("elder"),
                        row.getObject("now", OffsetDateTime.class).toInstant()))
                .list();
    }

    void leave(ProcessName process) {
        jdbc.sql("delete from processing.member where process = ?").param(process.value()).update();
    }

    /** Forgets those that will not come back. */
    void forgetSilentFor(Duration silence) {
        jdbc.sql("delete from processing.member where seen_at < clock_timestamp() - make_interval(secs => ?)")
                .param(silence.toSeconds()).update();
    }
}
