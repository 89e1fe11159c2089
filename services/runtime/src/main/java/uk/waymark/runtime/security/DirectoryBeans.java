package uk.waymark.runtime.security;

import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.waymark.runtime.database.Migrations;

/** Actors, their passwords and sessions: one schema that all processes of an installation share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
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
    PasswordEncoder passwords() {
        return new RememberingEncoder(new BCryptPasswordEncoder(), VERIFIED_FOR);
    }

    @Bean
    DirectoryLogin directoryLogin(Directory directory, PasswordEncoder passwords) {
        return new DirectoryLogin(directory, passwords);
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
