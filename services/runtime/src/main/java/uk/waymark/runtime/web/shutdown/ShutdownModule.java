package uk.waymark.runtime.web.shutdown;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How a process that is told to stop leaves those who use it. */
@Configuration(proxyBeanMethods = false)
public class ShutdownModule {

    /** @param notice how long it goes on answering after it has said that it is not ready any more */
    @Bean
    ShutdownNotice shutdownNotice(@Value("${waymark.shutdown.notice:0s}") Duration notice) {
        return new ShutdownNotice(notice);
    }

    @Bean
    FilterRegistrationBean<LastAnswers> lastAnswers(ShutdownNotice notice) {
        FilterRegistrationBean<LastAnswers> registration = new FilterRegistrationBean<>(new LastAnswers(notice));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
