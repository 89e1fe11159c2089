package uk.waymark.runtime;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long every test waits for what must come: a wait ends when it is there, so that only a broken one
 * takes this long. Found by JUnit itself; a shorter bound in a test is a promise of the product.
 */
public final class Patience implements BeforeAllCallback {

    public static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONGEST);
    }
}
