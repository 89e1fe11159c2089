package uk.waymark.runtime.web.json;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from a JSON text and from nothing else: no numbers, no arrays, no "almost". */
final class FromText<T> extends StdScalarDeserializer<T> {

    private final transient Function<String, Optional<T>> reading;

    FromText(Class<T> type, Function<String, Optional<T>> reading) {
        super(type);
        this.reading = reading;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return handledType().cast(context.handleUnexpectedToken(getValueType(context), parser));
        }
        String text = parser.getString();
        Optional<T> value;
        try {
            value = reading.apply(text);
        } catch (IllegalArgumentException refused) {
            throw context.instantiationException(handledType(), refused);
        }
        return value.orElseThrow(() -> context.weirdStringException(text, handledType(), "not one"));
    }

    @SuppressWarnings("unchecked")
    @Override
    public Class<T> handledType() {
        return (Class<T>) super.handledType();
    }
}
