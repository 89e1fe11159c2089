package uk.waymark.runtime.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** The way every request takes: denied unless a module's rule allows it. */
@Configuration(proxyBeanMethods = false)
class AccessChain {

    @Bean
    EndpointRules signInEndpoints() {
        return EndpointRules.none().open(HttpMethod.GET, SignInPages.SIGN_IN, SignInPages.SIGN_OUT)
                .open(HttpMethod.POST, SignInPages.SIGN_IN, SignInPages.SIGN_OUT);
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
    Refused refused(ProblemWriter problems) {
        return new Refused(problems);
    }

    @Bean
    SecurityFilterChain accessFilters(HttpSecurity http, EndpointAccess access, DirectoryLogin login,
            Directory directory, Refused refused, ProblemWriter problems) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(new SessionActors(directory)))
                .requestCache(cache -> cache.requestCache(new NullRequestCache())).authenticationProvider(login)
                .csrf(csrf -> csrf.csrfTokenRepository(readableCookie()).csrfTokenRequestHandler(new SpaCsrf())
                        .requireCsrfProtectionMatcher(new CookieRequests()))
                .headers(new SecurityHeaders()).httpBasic(basic -> basic.authenticationEntryPoint(refused))
                .formLogin(form -> form.loginPage(SignInPages.SIGN_IN).usernameParameter("sign-in")
                        .failureUrl(SignInPages.SIGN_IN + "?failed")
                        .successHandler((request, response, actor) -> response.sendRedirect(next(request))))
                .logout(out -> out.logoutUrl(SignInPages.SIGN_OUT)
                        .logoutSuccessHandler((request, response, actor) -> response.sendRedirect("/")))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterBefore(new UnruledRequests(access, problems), CsrfFilter.class)
                .authorizeHttpRequests(requests -> authorise(requests, access)).build();
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
