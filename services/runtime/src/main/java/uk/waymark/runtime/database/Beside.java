package uk.waymark.runtime.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The server that another process brought along and uses. It is left as it is, its roles' passwords too. */
@Configuration(proxyBeanMethods = false)
@Conditional(InUse.class)
class Beside {

    @Bean
    DatabaseAccess databaseAccess(@Value("${waymark.data:data}") String folder) throws IOException {
        Path path = Path.of(folder);
        int port = PostmasterFile.read(path.resolve("postgres"))
                .filter(server -> server.ready() && server.processIsPostgres()).map(PostmasterFile::port)
                .orElseThrow(() -> new IllegalStateException("the Waymark process on " + path
                        + " is just starting or stopping; try again"));
        Credentials superuser = new Credentials(EmbeddedServer.SUPERUSER,
                Files.readString(path.resolve(EmbeddedServer.PASSWORD_FILE)).strip());
        return new DatabaseAccess(EmbeddedServer.url(port, BroughtAlong.DATABASE), superuser, superuser);
    }
}
