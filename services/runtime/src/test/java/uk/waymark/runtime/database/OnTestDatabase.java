package uk.waymark.runtime.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Gives the Spring context of a test a fresh database of its own; goes beside {@code @SpringBootTest}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextConfiguration(initializers = OnTestDatabase.Fresh.class)
public @interface OnTestDatabase {

    /** Creates the database when the context starts. */
    class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (TestDatabase database = TestDatabase.create()) {
                TestPropertyValues.of(database.properties()).applyTo(context);
            }
        }
    }
}
