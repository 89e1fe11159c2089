package uk.waymark.runtime.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.problem.RuleViolated;

/** Who is in the directory, and how to leave it. What somebody recorded is not here and stays. */
final class People {

    private static final String NOBODY = "no user has this id";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Set<String> configured;
    private final Runnable announced;

    /** @param announced wakes all processes, which then end the streams of those who are signed in */
    People(JdbcClient jdbc, TransactionOperations transaction, SecuritySettings settings, Runnable announced) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.configured = settings.users().stream().map(LocalUser::signIn).collect(Collectors.toUnmodifiableSet());
        this.announced = announced;
    }

    /** By name. */
    List<Person> all() {
        return find("order by display_name, id");
    }

    /**
     * Erases somebody's name and sign-in. They can do nothing more from now on.
     *
     * @return who it was
     */
    Person remove(String id) {
        return transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LocalUsers.ONE_PROCESS_AT_A_TIME).query(row -> {});
            Person person = find("where id = ?", id).stream().findFirst()
                    .orElseThrow(() -> new NotFound(NOBODY));
            if (administratorsBeside(id) == 0) {
                throw new RuleViolated("id", "an_administrator_remains",
                        "is the only administrator who can sign in; make another one first");
            }
            jdbc.sql("delete from directory.actor where id = ?").param(id).update();
            endSessions(id);
            return person;
        });
    }

    /** Ends every session and stream of somebody, in every browser. Their password and their tokens stay good. */
    void signOut(String id) {
        transaction.executeWithoutResult(status -> {
            int known = jdbc.sql("update directory.actor set credential_version = credential_version + 1 where id = ?")
                    .param(id).update();
            if (known == 0) {
                throw new NotFound(NOBODY);
            }
            endSessions(id);
        });
    }

    private void endSessions(String id) {
        jdbc.sql("delete from directory.session where principal_name = ?").param(id).update();
        announced.run();
    }

    private boolean isConfigured(String signIn) {
        return signIn != null && configured.contains(signIn);
    }

    private int administratorsBeside(String id) {
        return jdbc.sql("select count(*) from directory.actor where enabled and ? = any(roles) and id <> ?")
                .params(Role.ADMINISTRATOR.name(), id).query(Integer.class).single();
    }

    private List<Person> find(String where, Object... arguments) {
        return jdbc.sql("select id, sign_in, issuer, display_name, roles, enabled from directory.actor " + where)
                .params(arguments)
                .query((row, number) -> new Person(row.getString("id"), row.getString("sign_in"),
                        row.getString("issuer"), row.getString("display_name"),
                        Stream.of((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                        row.getBoolean("enabled"), isConfigured(row.getString("sign_in"))))
                .list();
    }
}
