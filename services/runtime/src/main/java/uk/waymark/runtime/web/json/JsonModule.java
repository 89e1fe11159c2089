package uk.waymark.runtime.web.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON as it is written and read over HTTP: enums in lower case, ISO dates, instants in microseconds, no nulls (what is
 * absent does not apply); whatever the client sends must be known, given once and of its type.
 */
@Configuration(proxyBeanMethods = false)
public class JsonModule {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonMapperBuilderCustomizer strictJson() {
        return JsonModule::customise;
    }

    private static void customise(JsonMapper.Builder json) {
        json.annotationIntrospector(new EnumNaming())
                .changeDefaultPropertyInclusion(was -> was.withValueInclusion(Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(new SimpleModule("waymark")
                        .addDeserializer(String.class,
                                new FromText<>(String.class, text -> Optional.of(Text.sound(text))))
                        .addKeyDeserializer(String.class, new SoundKey())
                        .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, Written::date))
                        .addDeserializer(Instant.class, new FromText<>(Instant.class, Written::instant))
                        .addSerializer(Instant.class, new ToText<>(Instant.class, Written::text)));
    }

    @Bean
    WebMvcConfigurer enumsInPathsAndQueries() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new EnumsByName());
            }
        };
    }
}
