package uk.waymark.runtime.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.problem.ProblemWriter;

/** Refuses a query that is not percent-encoded UTF-8 before anybody stumbles over it. */
final class SoundQuery extends OncePerRequestFilter {

    private final ProblemWriter problems;

    SoundQuery(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getQueryString() == null || isSound(request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response,
                    new MalformedRequest("query", "encoding", "is not percent-encoded UTF-8"));
        }
    }

    private static boolean isSound(String query) {
        try {
            byte[] decoded = UriUtils.decode(query, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException notDecodable) {
            return false;
        }
    }
}
