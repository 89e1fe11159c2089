package uk.waymark.runtime.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import uk.waymark.runtime.security.EndpointAccess;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.security.oidc.Issuer;
import uk.waymark.runtime.web.query.QueryArguments;

/** The API described by itself, at {@code /api/openapi.json}, and a page to try it, at {@code /api/docs}. */
@Configuration(proxyBeanMethods = false)
public class OpenApiModule {

    private static final String BASIC = "basic";
    private static final String BEARER = "bearer";

    @Bean
    EndpointRules descriptionEndpoints() {
        return EndpointRules.none()
                .alike(HttpMethod.GET, "/api/openapi.json", "/api/openapi.json/swagger-config", "/api/docs",
                        "/api/swagger-ui/**")
                .close(HttpMethod.GET, "/api/openapi.json.yaml");
    }

    @Bean
    OpenAPI waymarkApi(ObjectProvider<Issuer> issuer) {
        Components ways = new Components().addSecuritySchemes(BASIC, new SecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("basic").description("Sign-in and password"));
        if (issuer.stream().anyMatch(known -> known.accessTokens().isPresent())) {
            ways.addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                    .bearerFormat("JWT").description("Access token of the issuer this installation trusts"));
        }
        return new OpenAPI()
                .info(new Info().title("Waymark").version("1").summary("The record of improvement journeys")
                        .description("Ratings and timelines of English children's services, on any date, as known at"
                                + " any instant. Reading what is published needs no sign-in. Contains public sector"
                                + " information licensed under the Open Government Licence v3.0.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("this installation")))
                .components(ways);
    }

    @Bean
    GlobalOperationCustomizer describedArguments(QueryArguments arguments) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(DescribedArguments.HIDDEN.toArray(Class<?>[]::new))
                .replaceWithSchema(SseEmitter.class, new StringSchema())
                .addRequestWrapperToIgnore(arguments.types().toArray(Class<?>[]::new));
        return new DescribedArguments(arguments);
    }

    @Bean
    GlobalOpenApiCustomizer describedRefusals(EndpointAccess access) {
        return new DescribedAccess(access);
    }

    @Bean
    EnumValues enumValues() {
        return new EnumValues();
    }
}
