package uk.waymark.recording.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.recording.commands.Origin;

/** Describes every command in OpenAPI: its example, the headers it understands, and what its answers mean. */
final class CommandDescriptions implements GlobalOperationCustomizer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> ANSWERS = Map.of("200",
            "Exactly this was recorded before; nothing was stored", "400",
            "The body is malformed; names the field", "404", "There is no authority under this URN", "409",
            "The journey is not at the expected version, the race was lost, or the key belongs to another request",
            "422", "Rules do not allow it; names every field and rule");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        command(method).ifPresent(command -> describe(operation, command));
        return operation;
    }

    private static void describe(Operation operation, Class<?> command) {
        if (operation.getSummary() == null) {
            operation.summary(command.getSimpleName());
        }
        operation.addTagsItem("Commands");
        Optional.ofNullable(operation.getParameters())
                .ifPresent(all -> all.removeIf(parameter -> "origin".equals(parameter.getName())));
        operation.addParametersItem(header(OriginArgument.KEY,
                "Sent again with the same body within 24 hours (or as configured) by the same actor, the request is "
                        + "answered as before and stores nothing; with another body it is refused with 409. Two at "
                        + "once: the second waits for the first. Refusals are not kept: send the request again."));
        operation.addParametersItem(
                header(HttpHeaders.IF_MATCH, "The version the journey must be at, such as \"12\"; else 409"));
        operation.getRequestBody().getContent().values().forEach(media -> media.setExample(example(command)));
        ApiResponse recorded = operation.getResponses().remove("200");
        operation.getResponses().addApiResponse("201", recorded.description("Recorded"));
        ANSWERS.forEach((status, meaning) -> operation.getResponses().addApiResponse(status,
                new ApiResponse().description(meaning)
                        .content(status.equals("200") ? recorded.getContent() : null)));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static Optional<Class<?>> command(HandlerMethod method) {
        List<Class<?>> types = Stream.of(method.getMethodParameters())
                .<Class<?>>map(MethodParameter::getParameterType).toList();
        return types.contains(Origin.class)
                ? types.stream().filter(PathIntoBody::isCommand).findFirst()
                : Optional.empty();
    }

    static Object example(Class<?> command) {
        try (InputStream json = CommandDescriptions.class.getResourceAsStream(
                "examples/" + command.getSimpleName() + ".json")) {
            return JSON.readValue(json, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
