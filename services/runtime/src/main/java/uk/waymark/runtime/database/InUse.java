package uk.waymark.runtime.database;

import java.nio.file.Path;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** This process only reads, and another one runs on the data folder: its server is used. */
class InUse extends NoServerNamed {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return super.matches(context, metadata)
                && context.getEnvironment().getProperty("waymark.database.read-only", Boolean.class, false)
                && DataFolder.isInUse(Path.of(context.getEnvironment().getProperty("waymark.data", "data")));
    }
}
