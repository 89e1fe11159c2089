package uk.waymark.timeline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import uk.waymark.runtime.web.json.Written;
import uk.waymark.runtime.web.problem.NotFound;
import uk.waymark.runtime.web.query.Basis;
import uk.waymark.runtime.web.query.Question;

/** Sends an export as it is read. What it rests on stands in headers, since a CSV has no place for it. */
final class Download {

    static final String ON = "X-Waymark-On";
    static final String KNOWN_AT = "X-Waymark-Known-At";
    static final String POSITION = "X-Waymark-Position";

    private final ExportRows rows;

    Download(ExportRows rows) {
        this.rows = rows;
    }

    void send(String name, ExportFormat format, Question question, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        ExportKind kind = ExportKind.named(name)
                .orElseThrow(() -> new NotFound("there is no export of that kind; there are "
                        + ExportKind.ALL.stream().map(ExportKind::name).collect(Collectors.joining(", "))));
        ShallowEtagHeaderFilter.disableContentCaching(request);
        Basis basis = question.basis();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + name + "." + format.extension() + "\"");
        response.setHeader(HttpHeaders.LINK,
                "<" + Licence.ADDRESS + ">; rel=\"license\"; title=\"" + Licence.ATTRIBUTION + "\"");
        response.setHeader(ON, basis.on().toString());
        response.setHeader(KNOWN_AT, Written.text(basis.knownAt()));
        response.setHeader(POSITION, String.valueOf(basis.position()));
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            format.write(kind, basis, lines -> rows.each(kind, Moment.of(question),
                    row -> kind.lines().apply(row).forEach(lines)), response.getOutputStream());
        }
    }
}
