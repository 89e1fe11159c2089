/**
 * Trust in one OpenID Connect issuer: who it says somebody is, and which of Waymark's roles that gives. Nothing here is
 * active, and nobody is connected to, unless {@code waymark.oidc.issuer} is set.
 */
package uk.waymark.runtime.security.oidc;
