package uk.waymark.runtime.security.oidc;

import org.springframework.security.authentication.AuthenticationServiceException;

/** What is needed to verify anybody cannot be had from the issuer now. */
public final class IssuerUnreachable extends AuthenticationServiceException {

    IssuerUnreachable(Throwable cause) {
        super("the issuer cannot be asked, or answers what it must not", cause);
    }
}
