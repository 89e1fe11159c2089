package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Keeps in a session who it belongs to and nothing else. Roles are asked of the directory with every request, and a
 * session ends with the password it was begun with.
 */
final class SessionActors implements SecurityContextRepository {

    private static final String ACTOR = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String CREDENTIAL_VERSION = "credentialVersion";

    private final Directory directory;

    SessionActors(Directory directory) {
        this.directory = directory;
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
        if (!(session.getAttribute(ACTOR) instanceof String id)) {
            return Optional.empty();
        }
        return directory.byId(id).map(account -> new SignedIn(account.actor(), account.credentialVersion()))
                .filter(actor -> Integer.valueOf(actor.credentialVersion())
                        .equals(session.getAttribute(CREDENTIAL_VERSION)));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedIn actor) {
            HttpSession session = request.getSession();
            session.setAttribute(ACTOR, actor.getName());
            session.setAttribute(CREDENTIAL_VERSION, actor.credentialVersion());
        } else if (request.getSession(false) != null) {
            request.getSession(false).removeAttribute(ACTOR);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACTOR) != null;
    }
}
