package uk.waymark.runtime.module;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Refuses to start with a service that does not exist, before anything else is begun. */
@AutoConfiguration
public class ServiceSelection {

    @Bean
    static BeanFactoryPostProcessor knownServicesOnly(Environment environment) {
        return beans -> SelectedServices.in(beans, environment).refuseUnknown();
    }
}
