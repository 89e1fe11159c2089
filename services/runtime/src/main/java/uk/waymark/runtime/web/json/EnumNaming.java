package uk.waymark.runtime.web.json;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Gives every enum constant the name of {@link EnumName}, unless {@code @JsonProperty} gives it another. */
final class EnumNaming extends JacksonAnnotationIntrospector {

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants,
            String[] names) {
        String[] stated = super.findEnumValues(config, annotated, constants, names);
        for (int i = 0; i < constants.length; i++) {
            if (stated[i] == null) {
                stated[i] = EnumName.of(constants[i]);
            }
        }
        return stated;
    }
}
