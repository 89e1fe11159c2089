package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Keeps in a session who it belongs to and nothing else. Roles are asked of the directory with every request, and a
 * session ends with the password it was begun with, with signing out everywhere, and in any case some hours after signing
 * in.
 */
final class SessionActors implements SecurityContextRepository {

    private static final String ACTOR = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String CREDENTIAL_VERSION = "credentialVersion";
    private static final String SIGNED_IN_AT = "signedInAt";

    private final Directory directory;
    private final Duration longest;
    private final Clock clock;

    /** @param longest after which somebody has to sign in again, however busy the session is */
    SessionActors(Directory directory, Duration longest, Clock clock) {
        this.directory = directory;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpSession session = holder.getRequest().getSession(false);
        return session == null
                ? SecurityContextHolder.createEmptyContext()
                : signedIn(session).<SecurityContext>map(SecurityContextImpl::new)
                        .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedIn> signedIn(HttpSession session) {
        if (!(session.getAttribute(ACTOR) instanceof String id) || isOver(session)) {
            return Optional.empty();
        }
        return directory.byId(id).map(account -> new SignedIn(account.actor(), account.credentialVersion()))
                .filter(actor -> Integer.valueOf(actor.credentialVersion())
                        .equals(session.getAttribute(CREDENTIAL_VERSION)));
    }

    private boolean isOver(HttpSession session) {
        return !(session.getAttribute(SIGNED_IN_AT) instanceof Long since)
                || clock.millis() - since >= longest.toMillis();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn actor) {
            begin(request.getSession(), actor.getName(), actor.credentialVersion());
        } else if (context.getAuthentication() instanceof OAuth2AuthenticationToken back
                && back.getPrincipal() instanceof ArrivedUser user) {
            begin(request.getSession(), user.getName(), user.account().credentialVersion());
        } else if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(ACTOR);
        }
    }

    private void begin(HttpSession session, String actor, int credentialVersion) {
        session.setAttribute(ACTOR, actor);
        session.setAttribute(CREDENTIAL_VERSION, credentialVersion);
        session.setAttribute(SIGNED_IN_AT, clock.millis());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACTOR) != null;
    }
}
