package uk.waymark.runtime.security;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@link CurrentActor}, {@code Optional<CurrentActor>} and {@link Audience} as controller arguments. */
@Configuration(proxyBeanMethods = false)
class ActorArguments {

    @Bean
    WebMvcConfigurer actorMvc() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Resolver());
            }
        };
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
            return type == CurrentActor.class || type == Audience.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
                NativeWebRequest request, WebDataBinderFactory binders) {
            Optional<CurrentActor> actor = SignedIn.actor();
            if (parameter.getParameterType() == Audience.class) {
                return actor.map(CurrentActor::audience).orElse(Audience.PUBLIC);
            }
            return parameter.isOptional()
                    ? actor
                    : actor.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("sign in"));
        }
    }
}
