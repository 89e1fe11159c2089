package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Whoever signs out may mean every browser they ever signed in with. */
final class SignOutEverywhere implements LogoutHandler {

    private final People people;

    SignOutEverywhere(People people) {
        this.people = people;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who instanceof SignedIn actor && "true".equals(request.getParameter("everywhere"))) {
            people.signOut(actor.getName());
        }
    }
}
