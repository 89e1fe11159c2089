package uk.waymark.runtime.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpMethod;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.security.EndpointAccess;
import uk.waymark.runtime.security.EndpointRule;
import uk.waymark.runtime.web.problem.ProblemDocument;

/** Describes what exists: endpoints that a rule opens to somebody, for whom, and how all of them refuse. */
final class DescribedAccess implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    private static final Set<String> INTERNAL = Set.of(ProblemDocument.class.getSimpleName(),
            CurrentActor.class.getSimpleName());

    private final EndpointAccess access;

    DescribedAccess(EndpointAccess access) {
        this.access = access;
    }

    @Override
    public void customise(OpenAPI api) {
        var problem = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(ProblemDocument.class).resolveAsRef(false));
        problem.referencedSchemas.forEach(api.getComponents()::addSchemas);
        api.getComponents().addSchemas(PROBLEM, problem.schema.description("RFC 9457 problem details"));
        api.getComponents().getSchemas().keySet().removeAll(INTERNAL);
        Set<String> ways = api.getComponents().getSecuritySchemes().keySet();
        api.getPaths().forEach((path, item) -> describe(path, item, ways));
        api.getPaths().values().removeIf(path -> path.readOperations().isEmpty());
    }

    private void describe(String path, PathItem item, Set<String> ways) {
        for (var described : new ArrayList<>(item.readOperationsMap().entrySet())) {
            Optional<EndpointRule> rule = access.rule(HttpMethod.valueOf(described.getKey().name()), path)
                    .filter(found -> !found.closed());
            rule.ifPresentOrElse(found -> describe(described.getValue(), found, ways),
                    () -> item.operation(described.getKey(), null));
        }
    }

    private static void describe(Operation operation, EndpointRule rule, Set<String> ways) {
        operation.getResponses().setDefault(new ApiResponse().description("Refused, with the reason")
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)))));
        if (!rule.open()) {
            String roles = rule.roles().stream().map(role -> role.name().toLowerCase(Locale.ROOT)).sorted()
                    .collect(Collectors.joining(" or "));
            ways.forEach(way -> operation.addSecurityItem(new SecurityRequirement().addList(way)));
            operation.description(Optional.ofNullable(operation.getDescription()).map(text -> text + " ").orElse("")
                    + "For: " + roles + ".");
        }
    }
}
