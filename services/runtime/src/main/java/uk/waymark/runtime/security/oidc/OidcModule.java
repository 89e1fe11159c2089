package uk.waymark.runtime.security.oidc;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Active when an issuer is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(OidcModule.IssuerNamed.class)
@EnableConfigurationProperties(OidcSettings.class)
public class OidcModule {

    @Bean
    Issuer issuer(OidcSettings settings, Clock clock) {
        return new Issuer(settings, clock);
    }

    static final class IssuerNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("waymark.oidc.issuer"));
        }
    }
}
