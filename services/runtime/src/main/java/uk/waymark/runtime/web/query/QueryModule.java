package uk.waymark.runtime.web.query;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a controller can take as arguments from the query, and the refusal of everything else. */
@Configuration(proxyBeanMethods = false)
public class QueryModule {

    @Bean
    QueryArgument<AsOf> asOf() {
        return new AsOf.Argument();
    }

    @Bean
    QueryArgument<MinVersion> minVersion() {
        return new MinVersion.Argument();
    }

    @Bean
    QueryArgument<MinPosition> minPosition() {
        return new MinPosition.Argument();
    }

    @Bean
    QueryArgument<Paging> paging() {
        return new Paging.Argument();
    }

    @Bean
    QueryArguments queryArguments(ObjectProvider<QueryArgument<?>> arguments) {
        return new QueryArguments(arguments.orderedStream().toList());
    }

    @Bean
    WebMvcConfigurer queryMvc(QueryArguments arguments) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParametersOnly(arguments));
            }
        };
    }
}
