package uk.waymark.runtime.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Forgets the issuer's tokens as soon as they have said who somebody is: nothing is asked of the issuer on their behalf. */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String id, Authentication actor,
            HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication actor, HttpServletRequest request,
            HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(String id, Authentication actor, HttpServletRequest request,
            HttpServletResponse response) {}
}
