package uk.waymark.runtime.module;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Refuses to start with a service that does not exist. */
@AutoConfiguration
public class ServiceSelection {

    @Bean
    SmartInitializingSingleton knownServicesOnly(ConfigurableListableBeanFactory beans, Environment environment) {
        return SelectedServices.in(beans, environment)::refuseUnknown;
    }
}
