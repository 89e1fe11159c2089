package uk.waymark.runtime.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The server that is brought along. It stops after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerNamed.class)
class BroughtAlong {

    @Bean
    DataFolder dataFolder(@Value("${waymark.data:data}") String folder) {
        return DataFolder.open(Path.of(folder));
    }

    @Bean
    EmbeddedServer embeddedServer(DataFolder folder) throws IOException {
        return EmbeddedServer.start(folder, folder.resolve("binaries"), List.of());
    }

    @Bean
    DatabaseAccess databaseAccess(EmbeddedServer server) {
        return new EmbeddedDatabase(server, "waymark").access();
    }
}
