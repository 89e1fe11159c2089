package uk.waymark.runtime.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import uk.waymark.runtime.web.page.PageFrame;

/** Tells a person who followed a link what a program is told as a problem. */
final class ProblemPage {

    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ObjectProvider<PageFrame> frame;

    ProblemPage(ObjectProvider<PageFrame> frame) {
        this.frame = frame;
    }

    /** Whether a browser asks for a page; the API answers programs only, whatever they accept. */
    boolean suits(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && !path.startsWith("/api/")
                && !path.startsWith("/actuator/");
    }

    String of(ProblemDocument document) {
        String title = title(document.status());
        return frame.getIfAvailable(PageFrame::plain).around(title,
                """
                <h1 class="govuk-heading-l">%s</h1>
                <p class="govuk-body">%s</p>
                <p class="govuk-body"><a class="govuk-link" href="/">Go to England's standings</a></p>
                """.formatted(title, HtmlUtils.htmlEscape(said(document), "UTF-8")));
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "You cannot open this page";
            case 404 -> "Page not found";
            case 503 -> "Not ready yet";
            default -> status < 500 ? "This cannot be shown" : "There is a problem with the service";
        };
    }

    private static String said(ProblemDocument document) {
        return switch (document.status()) {
            case 404 -> "If you typed the address, check it is correct. If you pasted it, check you copied all of it.";
            case 503 -> "Try again in a few seconds.";
            default -> document.detail() == null ? "Try again later." : capital(document.detail()) + ".";
        };
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
