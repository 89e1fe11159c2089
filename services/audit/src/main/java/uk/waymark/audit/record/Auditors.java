package uk.waymark.audit.record;

import java.util.Set;
import uk.waymark.runtime.security.Role;

/** Who may audit. */
public final class Auditors {

    public static final Set<Role> ROLES = Set.of(Role.AUDITOR, Role.ADMINISTRATOR);

    private Auditors() {}
}
