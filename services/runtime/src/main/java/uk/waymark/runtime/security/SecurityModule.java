package uk.waymark.runtime.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;
import uk.waymark.runtime.security.guesses.GuessModule;
import uk.waymark.runtime.security.limits.LimitModule;
import uk.waymark.runtime.security.oidc.OidcModule;
import uk.waymark.runtime.security.reads.AccessLogModule;

/** Who may do what. */
@AutoConfiguration(before = {SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnWebApplication
@Import({DirectoryBeans.class, GuessModule.class, LimitModule.class, OidcModule.class, AccessLogModule.class,
    AccessChain.class, SignInPages.class, ActorArguments.class})
public class SecurityModule {}
