package uk.waymark.runtime.web.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.waymark.runtime.web.json.EnumName;

/** Describes enums by the names they have in JSON. */
final class EnumValues implements ModelConverter {

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        if (!next.hasNext()) {
            return null;
        }
        Schema<?> schema = next.next().resolve(type, context, next);
        if (schema != null && schema.getEnum() != null) {
            rename(schema, Json31.mapper().constructType(type.getType()).getRawClass());
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static void rename(Schema<?> schema, Class<?> type) {
        if (type.isEnum()) {
            Map<String, String> names = Stream.of((Enum<?>[]) type.getEnumConstants())
                    .collect(Collectors.toMap(Enum::name, EnumName::of));
            List<String> values = schema.getEnum().stream().map(String::valueOf)
                    .map(value -> names.getOrDefault(value, value)).toList();
            ((Schema<String>) schema).setEnum(values);
        }
    }
}
