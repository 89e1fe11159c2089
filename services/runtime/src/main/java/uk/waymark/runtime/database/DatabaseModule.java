package uk.waymark.runtime.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The one database: the user's own server when {@code spring.datasource.url} names it, else one that is brought along
 * and keeps its data in {@code waymark.data}. A connection is handed out only when every module's {@link Migrations} are
 * in.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Import({OwnServer.class, BroughtAlong.class})
public class DatabaseModule {

    @Bean
    JdbcConnectionDetails migratedDatabase(DatabaseAccess access, ObjectProvider<Migrations> migrations) {
        new MigrationRunner(access).run(migrations.orderedStream().toList());
        return new ServiceConnection(access);
    }
}
