package uk.waymark.recording.imports;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.commands.Recorder;
import uk.waymark.recording.imports.jobs.Imports;
import uk.waymark.runtime.events.StoredEvents;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.Role;

/** Files in: over HTTP, from the command line, and the samples at the first start. */
@Configuration(proxyBeanMethods = false)
@Import({ImportEndpoints.class, KindEndpoints.class, DryRunExpiry.class})
public class ImportsModule {

    /** What a job has to say holds facts under embargo, so only those who may know them read it. */
    @Bean
    EndpointRules importRules() {
        Set<Role> writers = Set.of(Role.RECORDER, Role.ADMINISTRATOR);
        Set<Role> readers = Set.of(Role.RECORDER, Role.ADMINISTRATOR, Role.AUDITOR);
        return EndpointRules.none().allow(writers, HttpMethod.POST, "/api/imports", "/api/imports/{id}/resume",
                "/api/imports/{id}/real-run")
                .allow(writers, HttpMethod.DELETE, "/api/imports/{id}")
                .allow(readers, HttpMethod.GET, "/api/imports", "/api/imports/{id}", "/api/imports/{id}/rows",
                        "/api/imports/{id}/errors", "/api/imports/{id}/errors.csv")
                .alike(HttpMethod.GET, "/api/imports/kinds", "/api/imports/kinds/{kind}.csv");
    }

    /** @param writers journeys recorded on at a time; each takes a database connection */
    @Bean
    Imports imports(DataSource dataSource, Recorder recorder, StoredEvents stored,
            @Value("${waymark.imports.writers:4}") int writers) {
        return new Imports(dataSource, JsonMapper.builder().build(), recorder, stored, writers);
    }

    @Bean
    CommandLineImport commandLineImport(Imports imports) {
        return new CommandLineImport(imports, System.out);
    }

    /** @param wanted false to start with an empty record */
    @Bean
    FirstStart firstStart(Imports imports, StoredEvents stored, @Value("${waymark.samples:true}") boolean wanted) {
        return new FirstStart(imports, stored, wanted);
    }
}
