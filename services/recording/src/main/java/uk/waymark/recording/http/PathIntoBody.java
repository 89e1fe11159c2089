package uk.waymark.recording.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.corrections.CorrectionRequest;
import uk.waymark.runtime.web.problem.MalformedRequest;

/**
 * Completes a command's body with what its path says already. A body that says something else is refused, and so is a
 * list with nothing at one of its places.
 */
@ControllerAdvice
final class PathIntoBody extends RequestBodyAdviceAdapter {

    private final JsonMapper json;

    PathIntoBody(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return isCommand(parameter.getParameterType());
    }

    /** Whether a body is a command, or what one is made from. */
    static boolean isCommand(Class<?> type) {
        return JourneyCommand.class.isAssignableFrom(type) || type == CorrectionRequest.class || type == Approval.class
                || type == Refusal.class;
    }

    @Override
    public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
            Class<? extends HttpMessageConverter<?>> converter) throws IOException {
        try {
            JsonNode body = json.readTree(message.getBody());
            refuseGaps("", body);
            if (body instanceof ObjectNode fields) {
                CommandRequest.path().forEach((name, value) -> complete(fields, name, value));
            }
            CommandRequest.keep(body);
            return new Completed(message.getHeaders(), json.writeValueAsBytes(body));
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("the body of a command cannot be read", unreadable, message);
        }
    }

    private static void complete(ObjectNode body, String name, String value) {
        JsonNode given = body.get(name);
        if (given != null && !given.isNull() && !(given.isString() && given.asString().equals(value))) {
            throw new MalformedRequest(name, "same_as_in_path",
                    "the path says " + value + "; leave it out of the body");
        }
        body.put(name, value);
    }

    private static void refuseGaps(String path, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String place = path + "[" + i + "]";
                if (node.get(i).isNull()) {
                    throw new MalformedRequest(place, "required", "must not be null");
                }
                refuseGaps(place, node.get(i));
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            refuseGaps(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue());
        }
    }

    private record Completed(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }
    }
}
