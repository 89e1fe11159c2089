package uk.waymark.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of pages, on the whole application and an installed Chromium; skipped where there is none. A test takes as many
 * {@link Visitor} as it needs people.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealBrowser.class)
@interface OnRealBrowser {
}
