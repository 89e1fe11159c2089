package uk.waymark.runtime.events;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Locale;

/** {@code IMPROVEMENT_NOTICE} is written and read as {@code improvement_notice}. */
final class LowerCaseEnums extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i] == null ? constants[i].name().toLowerCase(Locale.ROOT) : names[i];
        }
        return names;
    }
}
