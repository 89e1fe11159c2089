package uk.waymark.runtime.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What is read may be kept by its reader and must be asked for again each time (an {@code ETag} makes that cheap): a
 * publication can change any answer at midnight. What is written is kept by nobody. A controller may say otherwise.
 */
final class Caching extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        response.setHeader(HttpHeaders.CACHE_CONTROL, reading ? "private, no-cache" : "no-store");
        chain.doFilter(request, response);
    }
}
