package uk.waymark.runtime.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param longest from signing in until one has to sign in again; {@code spring.session.timeout} ends an idle one sooner */
@ConfigurationProperties("waymark.session")
record SessionSettings(@DefaultValue("12h") Duration longest) {}
