package uk.waymark.runtime.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The server that is brought along. It stops after everything that uses it. */
@Configuration(proxyBeanMethods = false)
@Conditional(NotInUse.class)
class BroughtAlong {

    static final String DATABASE = "waymark";

    @Bean
    DataFolder dataFolder(@Value("${waymark.data:data}") String folder) {
        return DataFolder.open(Path.of(folder));
    }

    @Bean
    EmbeddedServer embeddedServer(DataFolder folder) throws IOException {
        return EmbeddedServer.start(folder, folder.resolve("binaries"), List.of());
    }

    /** Without its path, which is nobody's business. */
    @Bean
    MeterBinder roomForData(DataFolder folder) {
        File disk = folder.resolve("").toFile();
        return registry -> {
            Gauge.builder("waymark.data.free", disk, File::getUsableSpace).baseUnit("bytes")
                    .description("Room left on the disk of the data folder").register(registry);
            Gauge.builder("waymark.data.size", disk, File::getTotalSpace).baseUnit("bytes")
                    .description("Size of the disk of the data folder").register(registry);
        };
    }

    @Bean
    DatabaseAccess databaseAccess(EmbeddedServer server) {
        return new EmbeddedDatabase(server, DATABASE).access();
    }
}
