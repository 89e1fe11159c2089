package uk.waymark.runtime.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** Who may do what. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import({ActorArguments.class})
public class SecurityModule {}
