package uk.waymark.audit.proposals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.waymark.runtime.web.json.EnumName;

/** Reads proposals by the import they came with. */
final class BatchQueue {

    private static final String SQL = """
                                      with found as (
                                        select batch, count(*) filter (where state = 'open') as open,
                                               count(*) filter (where state = 'approved') as approved,
                                               count(*) filter (where state = 'rejected') as rejected,
                                               count(*) filter (where state = 'withdrawn') as withdrawn,
                                               count(distinct urn) as authorities, min(proposed_by) as proposed_by,
                                               min(proposed_at) as proposed_at, min(body ->> 'reason') as reason
                                        from corrections.proposal
                                        where generation = (select generation from corrections.active_generation)
                                          and recorded @> :knownAt and batch is not null
                                          and (cast(:batch as text) is null or batch = :batch)
                                        group by batch
                                        having (cast(:state as text) is null or bool_or(state = :state))
                                           and (cast(:urn as text) is null or bool_or(urn = :urn))
                                           and (cast(:proposedBy as text) is null or bool_or(proposed_by = :proposedBy))
                                      ), page as (
                                        select * from found order by proposed_at desc, batch limit :size offset :skip
                                      )
                                      select (select count(*) from found) as total, page.*
                                      from (values (1)) as always left join page on true
                                      order by page.proposed_at desc, page.batch""";

    private final JdbcClient jdbc;

    BatchQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; those in which any proposal is as the filter asks. */
    Found find(ProposalFilter filter, Instant knownAt, int size, long skip) {
        List<Row> rows = jdbc.sql(SQL).param("knownAt", knownAt.atOffset(ZoneOffset.UTC))
                .param("state", filter.state().map(EnumName::of).orElse(null)).param("urn", filter.urn().orElse(null))
                .param("batch", filter.batch().orElse(null)).param("proposedBy", filter.proposedBy().orElse(null))
                .param("size", size).param("skip", skip).query(Row.class).list();
        return new Found(rows.getFirst().total(), rows.stream().filter(row -> row.batch() != null).toList());
    }

    /** @param total how many there are on all pages */
    record Found(long total, List<Row> page) {}

    /**
     * All but the total null in the only row of an empty page.
     *
     * @param proposedAt when its first proposal was recorded
     */
    record Row(long total, String batch, Long open, Long approved, Long rejected, Long withdrawn, Long authorities,
            String proposedBy, Instant proposedAt, String reason) {}
}
