package uk.waymark.runtime.security.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.waymark.runtime.security.limits.Allowances.Allowance;

/**
 * Comes before everything that costs: sessions, passwords, the database. Health is asked by machines that restart what
 * does not answer, and is not limited.
 */
final class AddressLimit extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    private final Allowances addresses;
    private final int atOnce;
    private final Refusals refusals;

    AddressLimit(LimitSettings settings, Refusals refusals) {
        addresses = new Allowances(settings.address());
        atOnce = settings.atOnce();
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Allowance address = addresses.of(ClientAddress.of(request));
        Duration wait = address.take();
        if (!wait.isZero()) {
            refusals.refuse(request, response, "address", "too many requests from this address; wait a little", wait);
            return;
        }
        try {
            if (address.answering().incrementAndGet() > atOnce) {
                refusals.refuse(request, response, "at-once",
                        "this address has " + atOnce + " requests under way already; wait for their answers",
                        Duration.ofSeconds(1));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            address.answering().decrementAndGet();
        }
    }
}
