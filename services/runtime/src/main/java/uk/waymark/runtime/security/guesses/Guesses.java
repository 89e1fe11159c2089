package uk.waymark.runtime.security.guesses;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wrong passwords, counted in the directory: for all processes, and across a restart. The clock is the database's. What
 * was wrong long ago does not count, and a right password clears what was counted for its user.
 */
public final class Guesses {

    private static final Logger LOG = LoggerFactory.getLogger(Guesses.class);

    private static final int STRIPES = 64;

    private final JdbcClient jdbc;
    private final GuessSettings settings;
    private final Lock[] oneByOne = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    Guesses(JdbcClient jdbc, GuessSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Verifies one at a time for each user, so that many guesses at once are no way around the count.
     *
     * @return what the verification said
     * @throws HaveToWait if it was not asked, because too much was wrong before
     */
    public boolean verify(Attempt attempt, BooleanSupplier verification) {
        Lock mine = oneByOne[Math.floorMod(attempt.digest(Watched.ACCOUNT), STRIPES)];
        mine.lock();
        try {
            refuseEarly(attempt);
            boolean right = verification.getAsBoolean();
            if (right) {
                clear(attempt);
            } else {
                count(attempt);
            }
            return right;
        } finally {
            mine.unlock();
        }
    }

    /** @throws HaveToWait if too much was wrong before */
    public void refuseEarly(Attempt attempt) {
        double seconds = jdbc.sql("""
                                  select coalesce(extract(epoch from max(waits_until) - now()), 0)
                                  from directory.failed_sign_in
                                  where (kind = 'pair' and digest = ?) or (kind = 'address' and digest = ?)
                                     or (kind = 'account' and digest = ?)""")
                .params(attempt.digest(Watched.PAIR), attempt.digest(Watched.ADDRESS), attempt.digest(Watched.ACCOUNT))
                .query(Double.class).single();
        if (seconds > 0) {
            throw new HaveToWait(Duration.ofMillis((long) (seconds * 1_000) + 1));
        }
    }

    private void count(Attempt attempt) {
        jdbc.sql("delete from directory.failed_sign_in where last_at < now() - interval '1 day'").update();
        for (Watched watched : Watched.values()) {
            int failures = jdbc.sql("""
                                    insert into directory.failed_sign_in as known (kind, digest, failures, last_at)
                                    values (?, ?, 1, now())
                                    on conflict (kind, digest)
                                    do update set failures = known.failures + 1, last_at = now()
                                    returning failures""").params(kind(watched), attempt.digest(watched))
                    .query(Integer.class).single();
            Duration wait = watched.after(failures, settings);
            if (!wait.isZero()) {
                LOG.warn("After {} wrong passwords for one {}, the next can be tried in {} s", failures,
                        watched == Watched.PAIR ? "user and address" : kind(watched), wait.toSeconds());
                jdbc.sql("update directory.failed_sign_in set waits_until = now() + make_interval(secs => ?)"
                        + " where kind = ? and digest = ?").params(wait.toSeconds(), kind(watched),
                                attempt.digest(watched))
                        .update();
            }
        }
    }

    private void clear(Attempt attempt) {
        jdbc.sql("delete from directory.failed_sign_in where (kind = 'pair' and digest = ?)"
                + " or (kind = 'account' and digest = ?)")
                .params(attempt.digest(Watched.PAIR), attempt.digest(Watched.ACCOUNT)).update();
    }

    private static String kind(Watched watched) {
        return watched.name().toLowerCase(Locale.ROOT);
    }
}
