package uk.waymark.runtime.web.shutdown;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no connection outlive its answer once this process has begun to stop: a request sent over one after the web server
 * has stopped listening would be refused.
 */
final class LastAnswers extends OncePerRequestFilter {

    private final ShutdownNotice notice;

    LastAnswers(ShutdownNotice notice) {
        this.notice = notice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (notice.isGiven()) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }
}
