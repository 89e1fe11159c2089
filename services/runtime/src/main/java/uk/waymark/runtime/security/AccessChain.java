package uk.waymark.runtime.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.NullRequestCache;
import uk.waymark.runtime.security.limits.ActorLimit;
import uk.waymark.runtime.security.oidc.Issuer;
import uk.waymark.runtime.security.reads.AccessLog;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** The way every request takes: denied unless a module's rule allows it. */
@Configuration(proxyBeanMethods = false)
class AccessChain {

    private static final Logger LOG = LoggerFactory.getLogger(AccessChain.class);

    @Bean
    EndpointRules signInEndpoints() {
        return EndpointRules.none().open(HttpMethod.GET, SignInPages.SIGN_IN, SignInPages.SIGN_OUT)
                .open(HttpMethod.POST, SignInPages.SIGN_IN, SignInPages.SIGN_OUT);
    }

    @Bean
    EndpointRules outsideEndpoints(ObjectProvider<OutsideSignIn> outside) {
        return outside.stream().map(OutsideSignIn::endpoints).findFirst().orElseGet(EndpointRules::none);
    }

    @Bean
    @ConditionalOnBean(Issuer.class)
    OutsideSignIn outsideSignIn(Issuer issuer, JdbcClient jdbc, Directory directory, Refused refused) {
        return new OutsideSignIn(issuer, new OutsideUsers(jdbc, directory, new SecureRandom()), refused);
    }

    @Bean
    EndpointAccess endpointAccess(ObjectProvider<EndpointRules> rules) {
        return new EndpointAccess(rules.orderedStream().toList());
    }

    /** Its meters count filters and decisions for every request: work and noise, and nothing an operator asks. */
    @Bean
    SecurityObservationSettings noSecurityMeters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Refused refused(ProblemWriter problems, ObjectProvider<Issuer> issuer) {
        return new Refused(problems, issuer.stream().anyMatch(known -> known.accessTokens().isPresent()));
    }

    @Bean
    SecurityFilterChain accessFilters(HttpSecurity http, EndpointAccess access, DirectoryLogin login,
            SessionActors sessions, Refused refused, People people, OwnFilters filters,
            ObjectProvider<OutsideSignIn> outside) {
        askNobodyTwice(http);
        http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache())).authenticationProvider(login)
                .csrf(csrf -> csrf.csrfTokenRepository(readableCookie()).csrfTokenRequestHandler(new SpaCsrf())
                        .requireCsrfProtectionMatcher(new CookieRequests()))
                .headers(new SecurityHeaders()).httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .formLogin(form -> form.loginPage(SignInPages.SIGN_IN).usernameParameter("sign-in")
                        .failureHandler(refused::atForm)
                        .successHandler((request, response, actor) -> {
                            LOG.info("{} signed in", actor.getName());
                            response.sendRedirect(next(request));
                        }))
                .logout(out -> out.logoutUrl(SignInPages.SIGN_OUT).addLogoutHandler(new SignOutEverywhere(people))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .logoutSuccessHandler((request, response, actor) -> response.sendRedirect("/")))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .authorizeHttpRequests(requests -> authorise(requests, access));
        filters.addTo(http);
        outside.ifAvailable(issuer -> issuer.addTo(http));
        return http.build();
    }

    /** Spring would ask every provider that is a bean once more when it refuses: two guesses in the place of one. */
    private static void askNobodyTwice(HttpSecurity http) {
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    }

    @Bean
    SessionActors sessionActors(Directory directory, SessionSettings settings, Clock clock) {
        return new SessionActors(directory, settings.longest(), clock);
    }

    @Bean
    OwnFilters ownFilters(EndpointAccess access, ActorLimit limit, AccessLog reads, ProblemWriter problems) {
        return new OwnFilters(new UnruledRequests(access, problems),
                List.of(limit, new KeptByNobody(), new RecordedReads(access, reads, problems)));
    }

    /** @param known those that come as soon as it is known who is asking, in this order */
    record OwnFilters(UnruledRequests unruled, List<Filter> known) {

        void addTo(HttpSecurity http) {
            http.addFilterBefore(unruled, CsrfFilter.class);
            known.forEach(filter -> http.addFilterBefore(filter, ExceptionTranslationFilter.class));
        }
    }

    private static void authorise(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            EndpointAccess access) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        for (EndpointAccess.Ruled ruled : access.ruled()) {
            if (ruled.rule().open()) {
                requests.requestMatchers(ruled.matcher()).permitAll();
            } else if (ruled.rule().closed()) {
                requests.requestMatchers(ruled.matcher()).denyAll();
            } else {
                requests.requestMatchers(ruled.matcher()).hasAnyAuthority(
                        ruled.rule().roles().stream().map(Role::authority).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    private static String next(HttpServletRequest request) {
        return OwnPath.orHome(request.getParameter("next"));
    }

    private static CookieCsrfTokenRepository readableCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }
}
