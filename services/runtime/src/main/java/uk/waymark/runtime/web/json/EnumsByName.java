package uk.waymark.runtime.web.json;

import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

@SuppressWarnings("rawtypes")
final class EnumsByName implements ConverterFactory<String, Enum> {

    @Override
    public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
        return text -> find(type, text);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Enum> T find(Class<T> type, String text) {
        Optional<?> constant = EnumName.find(type, text);
        return (T) constant.orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }
}
