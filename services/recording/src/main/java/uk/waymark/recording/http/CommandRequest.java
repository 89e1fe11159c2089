package uk.waymark.recording.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The request that carries a command, and what tells it apart from every other. */
final class CommandRequest {

    private static final String BODY = CommandRequest.class.getName();
    private static final JsonMapper SORTED = JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private CommandRequest() {}

    /** Values of the path's variables by name. */
    @SuppressWarnings("unchecked")
    static Map<String, String> path() {
        return (Map<String, String>) current().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }

    static void keep(JsonNode body) {
        current().setAttribute(BODY, body);
    }

    /** SHA-256 over method, path and body, the order of fields and white space apart. */
    static String hash(HttpServletRequest request) {
        JsonNode body = (JsonNode) request.getAttribute(BODY);
        String whole = request.getMethod() + '\n' + request.getRequestURI() + '\n' + SORTED.writeValueAsString(body);
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    private static HttpServletRequest current() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
