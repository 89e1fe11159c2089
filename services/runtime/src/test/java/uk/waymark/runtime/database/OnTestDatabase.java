package uk.waymark.runtime.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.ContextConfiguration;
import uk.waymark.runtime.events.EventStoreModule;

/**
 * Gives the Spring context of a test a fresh database of its own, migrated, with the event store and Axon on it; goes
 * beside {@code @SpringBootTest(classes = ...)}. Tests ask faster than anybody: they have more than a caller's share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextConfiguration(initializers = OnTestDatabase.Fresh.class)
@ImportAutoConfiguration({DatabaseModule.class, EventStoreModule.class, DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class, AxonAutoConfiguration.class,
    EventProcessingAutoConfiguration.class, InfraConfiguration.class, InterceptorAutoConfiguration.class,
    AxonTracingAutoConfiguration.class, ObjectMapperAutoConfiguration.class})
public @interface OnTestDatabase {

    /** Creates the database when the context starts. */
    class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (TestDatabase database = TestDatabase.create()) {
                database.applyTo(context);
                context.getEnvironment().getPropertySources().addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource("limits of tests", Map.of("waymark.limits.address.burst", 100_000,
                                "waymark.limits.actor.burst", 100_000)));
            }
        }
    }
}
