package uk.waymark.runtime.security.guesses;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts wrong passwords in the directory that all processes share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GuessSettings.class)
public class GuessModule {

    @Bean
    Guesses guesses(JdbcClient jdbc, GuessSettings settings) {
        return new Guesses(jdbc, settings);
    }
}
