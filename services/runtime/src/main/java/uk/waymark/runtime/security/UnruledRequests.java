package uk.waymark.runtime.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** What no rule is about is not found, whether or not something is mapped there; asking who is asking would mislead. */
final class UnruledRequests extends OncePerRequestFilter {

    private final EndpointAccess access;
    private final ProblemWriter problems;

    UnruledRequests(EndpointAccess access, ProblemWriter problems) {
        this.access = access;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (access.covers(request)) {
            chain.doFilter(request, response);
            return;
        }
        Set<String> methods = access.methods(request);
        if (methods.isEmpty()) {
            problems.write(request, response, new NotFound("there is nothing under this path"));
        } else {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
            problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "allowed here: " + methods);
        }
    }
}
