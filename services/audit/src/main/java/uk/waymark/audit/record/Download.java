package uk.waymark.audit.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import uk.waymark.runtime.web.json.Written;

/** Sends a file as it is written. What it rests on stands in headers, since its lines have no place for it. */
public final class Download {

    private Download() {}

    /** What writes the file, and leaves the stream open. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public static void send(String fileName, String mediaType, Basis basis, Body body, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        response.setHeader("X-Waymark-Known-At", Written.text(basis.knownAt()));
        response.setHeader("X-Waymark-Position", String.valueOf(basis.position()));
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            body.write(response.getOutputStream());
        }
    }
}
