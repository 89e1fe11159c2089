package uk.waymark.runtime.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives what was read an {@code ETag}: SHA-256 of the answer that this reader gets, so that it tells nobody about facts
 * he may not see. It is weak: the container compresses only what has no strong one. Streams are not held back.
 */
final class AnswerTag extends ShallowEtagHeaderFilter {

    private static final String STREAMING = ShallowEtagHeaderFilter.class.getName() + ".STREAMING";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION + ", " + HttpHeaders.COOKIE);
        super.doFilterInternal(request, response,
                (asked, held) -> chain.doFilter(asked, new Flushing(asked, held, response)));
    }

    @Override
    protected String generateETagHeaderValue(InputStream answer, boolean weak) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(answer, digest).transferTo(OutputStream.nullOutputStream());
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest()) + '"';
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** The response Spring holds the answer back in ignores flushes, even after it was told that this is a stream. */
    private static final class Flushing extends HttpServletResponseWrapper {

        private final ServletRequest request;
        private final HttpServletResponse client;

        private Flushing(ServletRequest request, ServletResponse held, HttpServletResponse client) {
            super((HttpServletResponse) held);
            this.request = request;
            this.client = client;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (request.getAttribute(STREAMING) != null) {
                client.flushBuffer();
            }
        }
    }
}
