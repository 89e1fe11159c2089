package uk.waymark.runtime.web.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

final class ToText<T> extends StdScalarSerializer<T> {

    private final transient Function<T, String> writing;

    ToText(Class<T> type, Function<T, String> writing) {
        super(type);
        this.writing = writing;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        generator.writeString(writing.apply(value));
    }
}
