package uk.waymark.audit.proposals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.json.EnumName;

/** Reads proposals. */
final class Queue {

    private static final String SQL = """
                                      with found as (
                                        select urn, key, proposed_at, body from corrections.proposal
                                        where generation = (select generation from corrections.active_generation)
                                          and recorded @> :knownAt
                                          and (cast(:state as text) is null or state = :state)
                                          and (cast(:urn as text) is null or urn = :urn)
                                          and (cast(:batch as text) is null or batch = :batch or :batch = 'none' and batch is null)
                                          and (cast(:proposedBy as text) is null or proposed_by = :proposedBy)
                                      ), page as (
                                        select * from found order by proposed_at desc, urn, key limit :size offset :skip
                                      )
                                      select (select count(*) from found) as total, page.body
                                      from (values (1)) as always left join page on true
                                      order by page.proposed_at desc, page.urn, page.key""";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    Found find(ProposalFilter filter, Instant knownAt, int size, long skip) {
        List<Row> rows = jdbc.sql(SQL).param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("state", filter.state().map(EnumName::of).orElse(null)).param("urn", filter.urn().orElse(null))
                .param("batch", filter.batch().orElse(null)).param("proposedBy", filter.proposedBy().orElse(null))
                .param("size", size).param("skip", skip).query(Row.class).list();
        return new Found(rows.getFirst().total(), rows.stream().filter(row -> row.body() != null)
                .map(row -> ProposalTable.read(row.body())).toList());
    }

    /** Everything that was ever proposed about an authority, in the order of ids. */
    List<Proposed> about(String urn, Instant knownAt) {
        return jdbc.sql("""
                        select body from corrections.proposal
                        where generation = (select generation from corrections.active_generation)
                          and recorded @> ? and urn = ? order by key""")
                .params(knownAt.atOffset(ZoneOffset.UTC), urn).query(String.class).list().stream()
                .map(ProposalTable::read).toList();
    }

    /** @param total how many there are on all pages */
    record Found(long total, List<Proposed> page) {}

    private record Row(long total, String body) {}
}
