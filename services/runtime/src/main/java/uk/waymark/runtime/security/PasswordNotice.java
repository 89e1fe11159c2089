package uk.waymark.runtime.security;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * The generated password, once, for the console only: whoever prints the start message takes it; if nobody does it is
 * printed when the application is ready. Never give it to a logger.
 */
public final class PasswordNotice
        implements
            SmartInitializingSingleton,
            ApplicationListener<ApplicationReadyEvent>,
            Ordered {

    private final LocalUsers users;
    private final SecuritySettings settings;
    private final PrintStream console;
    private final AtomicReference<GeneratedPassword> untold = new AtomicReference<>();

    PasswordNotice(LocalUsers users, SecuritySettings settings, PrintStream console) {
        this.users = users;
        this.settings = settings;
        this.console = console;
    }

    @Override
    public void afterSingletonsInstantiated() {
        users.apply(settings).ifPresent(untold::set);
    }

    /** Lines that tell who can sign in with which password; empty when nothing was generated, or it was taken before. */
    public Optional<String> take() {
        return Optional.ofNullable(untold.getAndSet(null))
                .map(generated -> "Sign in as " + String.join(", ", generated.signIns()) + " with the password  "
                        + generated.password() + "\nIt is shown this once. WAYMARK_PASSWORD sets another.");
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        take().ifPresent(console::println);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
