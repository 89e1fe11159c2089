package uk.waymark.runtime.security.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.waymark.runtime.security.CurrentActor;

/** Comes as soon as it is known who is asking; whoever did not sign in has the limit of the address alone. */
public final class ActorLimit extends OncePerRequestFilter {

    private final Allowances actors;
    private final Refusals refusals;

    ActorLimit(LimitSettings settings, Refusals refusals) {
        actors = new Allowances(settings.actor());
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentActor> actor = CurrentActor.ofRequest();
        Duration wait = actor.map(known -> actors.of(known.id()).take()).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            refusals.refuse(request, response, "actor", "too many requests of this user; wait a little", wait);
        }
    }
}
