package uk.waymark.runtime.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The one database: the user's own server when {@code spring.datasource.url} names it, else one that is brought along
 * and keeps its data in {@code waymark.data}. A connection is handed out only when every module's {@link Migrations} are
 * in; a process that only reads takes the schemas as they are.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Import({OwnServer.class, BroughtAlong.class, Beside.class})
public class DatabaseModule {

    @Bean
    JdbcConnectionDetails migratedDatabase(DatabaseAccess access, ObjectProvider<Migrations> migrations,
            @Value("${waymark.database.read-only:false}") boolean readOnly) {
        if (!readOnly) {
            new MigrationRunner(access).run(migrations.orderedStream().toList());
        }
        return new ServiceConnection(access);
    }
}
