package uk.waymark.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = DatabaseModuleTest.Application.class)
@OnTestDatabase
class DatabaseModuleTest {

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        Migrations notes() {
            return new Migrations("notes", "classpath:migrations/notes");
        }
    }

    @Autowired
    JdbcClient jdbc;

    @Test
    void handsOutAMigratedDatabaseInWhichTheServiceCannotMigrate() {
        jdbc.sql("insert into notes.note(words) values ('kept')").update();
        assertThat(jdbc.sql("select words from notes.note").query(String.class).single()).isEqualTo("kept");
        assertThatThrownBy(() -> jdbc.sql("drop table notes.note").update()).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("must be owner");
    }

    @Test
    void endsATransactionThatOutlivesItsTime() {
        assertThat(jdbc.sql("show transaction_timeout").query(String.class).single()).isEqualTo("20s");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theServerLooksAfterItsClients() {
        assertThat(jdbc.sql("show client_connection_check_interval").query(String.class).single()).isEqualTo("1s");
        assertThat(jdbc.sql("show tcp_keepalives_idle").query(String.class).single()).isEqualTo("10");
    }
}
