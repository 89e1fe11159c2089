package uk.waymark.runtime.web.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves controller arguments for which there is a {@link QueryArgument}. */
public final class QueryArguments implements HandlerMethodArgumentResolver {

    private final Map<Class<?>, QueryArgument<?>> byType;

    QueryArguments(List<QueryArgument<?>> arguments) {
        byType = arguments.stream().collect(Collectors.toMap(QueryArgument::type, Function.identity()));
    }

    /** Types that are read from the query. */
    public Set<Class<?>> types() {
        return Set.copyOf(byType.keySet());
    }

    /** The parameters an argument of this type is read from; none for other types. */
    public List<QueryParameter> parameters(Class<?> type) {
        return byType.containsKey(type) ? byType.get(type).parameters() : List.of();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return byType.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        return byType.get(parameter.getParameterType()).read(new Query(request::getParameterValues));
    }
}
