package uk.waymark.runtime.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.security.CurrentActor;
import uk.waymark.runtime.web.query.QueryArguments;

/** Describes the parameters that arguments such as {@code AsOf} are read from. */
final class DescribedArguments implements GlobalOperationCustomizer {

    /** What the runtime knows by itself and no client sends. */
    static final Set<Class<?>> HIDDEN = Set.of(CurrentActor.class, Audience.class);

    private final QueryArguments arguments;

    DescribedArguments(QueryArguments arguments) {
        this.arguments = arguments;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (HIDDEN.contains(parameter.nestedIfOptional().getNestedParameterType())) {
                remove(operation, parameter.getParameter().getName());
            }
            arguments.parameters(parameter.getParameterType())
                    .forEach(read -> operation.addParametersItem(new QueryParameter().name(read.name())
                            .description(read.description()).example(example(read)).schema(schema(read.format()))));
        }
        return operation;
    }

    private static void remove(Operation operation, String name) {
        if (operation.getParameters() != null) {
            List<Parameter> others = operation.getParameters().stream()
                    .filter(parameter -> !parameter.getName().equals(name)).toList();
            operation.setParameters(others.isEmpty() ? null : new ArrayList<>(others));
        }
    }

    private static Object example(uk.waymark.runtime.web.query.QueryParameter read) {
        return switch (read.format()) {
            case "int64" -> Long.valueOf(read.example());
            case "boolean" -> Boolean.valueOf(read.example());
            default -> read.example();
        };
    }

    private static Schema<?> schema(String format) {
        return switch (format) {
            case "string" -> new Schema<>().types(Set.of("string"));
            case "boolean" -> new Schema<>().types(Set.of("boolean"));
            case "int64" -> new Schema<>().types(Set.of("integer")).format(format);
            default -> new Schema<>().types(Set.of("string")).format(format);
        };
    }
}
