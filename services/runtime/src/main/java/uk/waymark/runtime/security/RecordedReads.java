package uk.waymark.runtime.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.waymark.runtime.security.reads.AccessLog;
import uk.waymark.runtime.security.reads.NotRecorded;
import uk.waymark.runtime.security.reads.Read;
import uk.waymark.runtime.security.reads.ReadQuery;
import uk.waymark.runtime.web.http.Correlation;
import uk.waymark.runtime.web.json.Text;
import uk.waymark.runtime.web.problem.ProblemWriter;

/**
 * Records what somebody who is signed in reads, before it is answered; refusals are recorded too. What cannot be
 * recorded is not answered. Anonymous readers cost nothing.
 */
final class RecordedReads extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedReads.class);

    /** In the place of what the database cannot keep, and no endpoint accepts. */
    private static final String UNSOUND = "?";

    private final EndpointAccess access;
    private final AccessLog reads;
    private final ProblemWriter problems;

    RecordedReads(EndpointAccess access, AccessLog reads, ProblemWriter problems) {
        this.access = access;
        this.reads = reads;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Read> read = SignedIn.actor().filter(actor -> actor.audience() == Audience.PRIVILEGED)
                .flatMap(actor -> read(actor, request));
        if (read.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long number;
        try {
            number = reads.begin(read.get());
        } catch (DataAccessException e) {
            LOG.error("A read cannot be recorded and is not answered", e);
            problems.write(request, response, new NotRecorded());
            return;
        }
        int status = HttpStatus.INTERNAL_SERVER_ERROR.value();
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            answered(number, status);
        }
    }

    private Optional<Read> read(CurrentActor actor, HttpServletRequest request) {
        return access.matching(request).filter(ruled -> ruled.rule().recorded()).map(ruled -> {
            Map<String, String> variables = new TreeMap<>(ruled.matcher().matcher(request).getVariables());
            variables.replaceAll((name, value) -> Text.isSound(value) ? value : UNSOUND);
            Optional<String> urn = Optional.ofNullable(variables.get("urn"))
                    .or(() -> Optional.ofNullable(request.getParameter("urn")).filter(Text::isSound));
            return new Read(actor, request.getMethod(), ruled.rule().pattern(), variables,
                    ReadQuery.kept(request.getQueryString()), urn, Correlation.current().orElse("none"));
        });
    }

    /** The read stands already; without this it is only not known how it was answered. */
    private void answered(long number, int status) {
        try {
            reads.answered(number, status);
        } catch (DataAccessException e) {
            LOG.warn("Cannot record how read {} was answered", number, e);
        }
    }
}
