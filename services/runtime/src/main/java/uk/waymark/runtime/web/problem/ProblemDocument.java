package uk.waymark.runtime.web.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.HttpStatus;

/** The body of a refusal, as RFC 9457 ({@code application/problem+json}) lays it out. */
public record ProblemDocument(String type, String title, int status, String detail, String instance,
        List<Violation> errors) {

    static String type(String slug) {
        return "urn:waymark:problem:" + slug;
    }

    /** A problem that says no more than its status does. */
    static ProblemDocument of(HttpStatusCode status, String detail, String instance) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Status " + status.value() : known.getReasonPhrase();
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new ProblemDocument(type(slug), title, status.value(), detail, instance, null);
    }
}
