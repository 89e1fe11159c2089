package uk.waymark.runtime.move;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;
import uk.waymark.runtime.database.DatabaseModule;
import uk.waymark.runtime.events.EventArchive;
import uk.waymark.runtime.events.EventStoreModule;

/** The event store alone, with what it stands on: no service, no users, no web server. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({DatabaseModule.class, EventStoreModule.class, DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, AxonAutoConfiguration.class,
    AxonServerAutoConfiguration.class, AxonServerBusAutoConfiguration.class, EventProcessingAutoConfiguration.class,
    InfraConfiguration.class, InterceptorAutoConfiguration.class, AxonTracingAutoConfiguration.class,
    ObjectMapperAutoConfiguration.class})
public class MoveApplication {

    private static final List<String> QUIET = List.of("--logging.level.root=warn",
            "--logging.level.org.springframework=off");
    /** Beside a process that is running: nothing is prepared, nothing can be changed. */
    private static final List<String> READING = List.of("--waymark.database.read-only=true",
            "--spring.datasource.hikari.connection-init-sql=set default_transaction_read_only = on");

    @Bean
    MoveCommand moveCommand(EventArchive archive) {
        return new MoveCommand(archive, System.out);
    }

    /** Whether the command line asks for {@code export} or {@code import-events}. */
    public static boolean isAskedFor(String[] args) {
        return args.length > 0 && (args[0].equals(MoveCommand.EXPORT) || args[0].equals(MoveCommand.IMPORT));
    }

    /** Runs it to its end, and answers with the exit code. */
    public static int run(String[] args) {
        SpringApplication application = new SpringApplication(MoveApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        List<String> reading = args[0].equals(MoveCommand.EXPORT) ? READING : List.of();
        try {
            return SpringApplication.exit(application.run(Stream.of(QUIET.stream(), reading.stream(), Stream.of(args))
                    .flatMap(all -> all).toArray(String[]::new)));
        } catch (RuntimeException refused) {
            System.err.println(
                    "Cannot " + args[0] + ": " + NestedExceptionUtils.getMostSpecificCause(refused).getMessage());
            return MoveCommand.CANNOT_RUN;
        }
    }
}
