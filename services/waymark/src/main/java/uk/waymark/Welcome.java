package uk.waymark;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import uk.waymark.runtime.web.readiness.ReadinessCondition;

/** What somebody who has just started Waymark needs to know, said once it is ready. */
final class Welcome {

    private static final long GLANCE_MILLIS = 200;

    private final List<ReadinessCondition> conditions;
    private final Consumer<String> console;

    Welcome(List<ReadinessCondition> conditions, Consumer<String> console) {
        this.conditions = conditions;
        this.console = console;
    }

    /** Waits in the background until all conditions hold, and says so; says nothing when the application stops before. */
    void greet(WebServerApplicationContext application) {
        Thread.ofVirtual().name("welcome").start(() -> {
            try {
                while (!conditions.stream().allMatch(ReadinessCondition::holds)) {
                    Thread.sleep(GLANCE_MILLIS);
                }
                console.accept(text(application.getWebServer().getPort()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    static String text(int port) {
        String site = "http://localhost:" + port;
        return """

               Waymark is ready.

                 See it        %1$s/
                 Ask it        curl '%1$s/api/authorities/80566/rating?on=2019-01-01'
                               curl '%1$s/api/standings?on=2021-08-20&rule=ilacs'
                               curl '%1$s/api/leaps?from=inadequate&to=outstanding&rule=any-framework'
                 Try the API   %1$s/api/docs
                 Sign in       %1$s/sign-in as recorder, admin, admin2 or auditor; the password is WAYMARK_PASSWORD,
                               or the one shown once at the first start
                 Next          record something: POST %1$s/api/authorities/80566/statements
               """.formatted(site);
    }
}
