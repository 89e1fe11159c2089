package uk.waymark.runtime.settings;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The wall clock, for asking what day it is; a test brings its own. When something was recorded is not for it to say. */
@AutoConfiguration
public class ClockModule {

    @Bean
    @ConditionalOnMissingBean
    Clock wallClock() {
        return Clock.systemUTC();
    }
}
