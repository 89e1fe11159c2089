package uk.waymark.runtime.module;

import java.util.Set;

/** {@code waymark.services} names something that is no service. */
final class UnknownService extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> offered;

    UnknownService(Set<String> unknown, Set<String> offered) {
        super("waymark.services names unknown services " + unknown + "; known are " + offered);
        this.offered = offered;
    }

    Set<String> offered() {
        return offered;
    }
}
