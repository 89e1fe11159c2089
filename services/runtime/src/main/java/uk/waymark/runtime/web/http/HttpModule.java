package uk.waymark.runtime.web.http;

import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** What happens to every request and answer on its way. */
@Configuration(proxyBeanMethods = false)
public class HttpModule {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 1;

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter() {
        return ordered(new CorrelationFilter(), FIRST);
    }

    @Bean
    FilterRegistrationBean<Caching> cachingFilter() {
        return ordered(new Caching(), FIRST + 1);
    }

    @Bean
    FilterRegistrationBean<SoundQuery> soundQuery(ProblemWriter problems) {
        return ordered(new SoundQuery(problems), FIRST + 2);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> ((StandardHost) context.getParent())
                        .setErrorReportValveClass(ContainerProblems.class.getName()));
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(@Value("${waymark.http.max-body:16MB}") DataSize limit,
            ProblemWriter problems) {
        return ordered(new BodyLimit(limit, problems), Ordered.LOWEST_PRECEDENCE - 1);
    }

    @Bean
    FilterRegistrationBean<AnswerTag> answerTag() {
        FilterRegistrationBean<AnswerTag> tag = ordered(new AnswerTag(), Ordered.LOWEST_PRECEDENCE);
        tag.addUrlPatterns("/api/*");
        return tag;
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
