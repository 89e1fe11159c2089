package uk.waymark.runtime.module;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Active when {@code waymark.services} names this service, or names none (then all of them run). */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnService.class)
public @interface ConditionalOnService {

    /** Name of the service, as in {@code waymark.services=recording,audit}. */
    String value();
}
