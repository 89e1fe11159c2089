package uk.waymark.dashboard;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import uk.waymark.runtime.module.ConditionalOnService;
import uk.waymark.runtime.security.EndpointRules;

/** What a person sees: pages that know no more than the API tells everybody. */
@AutoConfiguration
@ConditionalOnService("dashboard")
@Import(FirstPage.class)
public class DashboardModule {

    @Bean
    EndpointRules pages() {
        return EndpointRules.none().open(HttpMethod.GET, "/", "/assets/**");
    }

    @Bean
    WebMvcConfigurer assets() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/uk/waymark/dashboard/assets/");
            }
        };
    }
}
