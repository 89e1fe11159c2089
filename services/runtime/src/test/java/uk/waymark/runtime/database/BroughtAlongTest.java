package uk.waymark.runtime.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class BroughtAlongTest {

    @TempDir
    Path path;

    @Test
    void startsAndStopsWithTheApplicationAndSaysNoPassword(CapturedOutput output) {
        Path data = path.resolve("postgres");
        DatabaseAccess access;
        try (ConfigurableApplicationContext application = start()) {
            access = application.getBean(DatabaseAccess.class);
            assertThat(PostmasterFile.read(data)).isPresent();
            assertThat(JdbcClient.create(application.getBean(DataSource.class)).sql("select current_user")
                    .query(String.class).single()).isEqualTo(access.service().user()).isEqualTo("waymark");
        }
        assertThat(PostmasterFile.read(data)).isEmpty();
        assertThat(output).contains("PostgreSQL stopped").doesNotContain(access.service().password())
                .doesNotContain(access.owner().password()).doesNotContain("terminating connection");
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DatabaseModule.class, DataSourceAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .properties("waymark.data=" + path, "logging.level.root=info").run();
    }
}
