package uk.waymark.recording.journeys;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients' keys and how the requests under them were answered. Only answers that stand are kept, no refusals. */
final class AnsweredKeys {

    private final JdbcClient jdbc;

    AnsweredKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Waits for a transaction that is just answering under the same key.
     *
     * @return the answer kept; empty when the key is now this transaction's
     * @throws org.axonframework.commandhandling.CommandExecutionException if it belongs to another request
     */
    Optional<Answer> claim(Context context) {
        int claimed = jdbc.sql("""
                               insert into recording.answered_key as known (actor, key, request_hash, claimed_at)
                               values (:actor, :key, :hash, :now)
                               on conflict (actor, key) do update
                                  set request_hash = excluded.request_hash, claimed_at = excluded.claimed_at
                                where known.claimed_at < :since""").param("actor", context.actor())
                .param("key", context.once().key())
                .param("hash", context.once().requestHash()).param("now", timestamp(context.instant()))
                .param("since", timestamp(context.keysSince())).update();
        return claimed == 1 ? Optional.empty() : Optional.of(kept(context));
    }

    void keep(Context context, Answer answer) {
        jdbc.sql("update recording.answered_key set version = ?, changed = ? where actor = ? and key = ?")
                .params(answer.version(), answer.changed(), context.actor(), context.once().key()).update();
    }

    /** @return how many were forgotten */
    int forgetOlderThan(Duration age) {
        return jdbc.sql("delete from recording.answered_key where claimed_at < now() - make_interval(secs => ?)")
                .param(age.toSeconds()).update();
    }

    private Answer kept(Context context) {
        return jdbc.sql("""
                        select version, changed from recording.answered_key
                         where actor = ? and key = ? and request_hash = ?""")
                .params(context.actor(), context.once().key(), context.once().requestHash())
                .query((row, number) -> new Answer(row.getLong("version"), row.getBoolean("changed"))).optional()
                .orElseThrow(() -> new Rejection.KeyReused().exception());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
