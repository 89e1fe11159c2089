package uk.waymark.timeline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import uk.waymark.runtime.stream.MovableClock;
import uk.waymark.runtime.web.OnTestProcess;

/** A whole process with this module, on the first of September 2026, that all tests with this annotation share. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTestProcess
@Import({OnTimelineProcess.Today.class, EnteredRecord.class, Journals.class})
@interface OnTimelineProcess {

    /** A clock that a test can set. */
    @TestConfiguration(proxyBeanMethods = false)
    class Today {

        @Bean
        @Primary
        MovableClock today() {
            return new MovableClock(EnteredRecord.NOON);
        }
    }
}
