package uk.waymark.runtime.security;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.projection.table.Announcements;
import uk.waymark.runtime.projection.table.Schema;
import uk.waymark.runtime.security.guesses.Guesses;

/** Actors, their passwords and sessions: one schema that all processes of an installation share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, SessionSettings.class})
@Import(PeopleController.class)
class DirectoryBeans {

    private static final Duration VERIFIED_FOR = Duration.ofMinutes(5);

    @Bean
    Migrations directoryMigrations() {
        return new Migrations("directory", "classpath:db/directory");
    }

    @Bean
    Directory directory(JdbcClient jdbc) {
        return new Directory(jdbc);
    }

    @Bean
    People people(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions,
            SecuritySettings settings) {
        return new People(jdbc, new TransactionTemplate(transactions), settings,
                () -> Announcements.announce(template, Schema.of("directory")));
    }

    @Bean
    EndpointRules directoryEndpoints() {
        Set<Role> administrators = Set.of(Role.ADMINISTRATOR);
        return EndpointRules.none().allow(administrators, HttpMethod.GET, "/api/directory/actors")
                .allowRecorded(administrators, HttpMethod.DELETE, "/api/directory/actors/{id}",
                        "/api/directory/actors/{id}/sessions");
    }

    @Bean
    RememberingEncoder passwords() {
        return new RememberingEncoder(new BCryptPasswordEncoder(), VERIFIED_FOR);
    }

    @Bean
    DirectoryLogin directoryLogin(Directory directory, RememberingEncoder passwords, Guesses guesses) {
        return new DirectoryLogin(directory, passwords, guesses);
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    @Bean
    PasswordNotice passwordNotice(JdbcClient jdbc, PlatformTransactionManager transactions, PasswordEncoder passwords,
            SecuritySettings settings) {
        LocalUsers users = new LocalUsers(jdbc, new TransactionTemplate(transactions), passwords, new SecureRandom());
        return new PasswordNotice(users, settings, System.out);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
