package uk.waymark.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Which service a class belongs to is told by the package below the root. */
final class SeeNoOtherService extends ArchCondition<JavaClass> {

    private final String root;

    SeeNoOtherService(String root) {
        super("see no other service");
        this.root = root;
    }

    @Override
    public void check(JavaClass one, ConditionEvents events) {
        for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
            Optional<String> other = service(dependency.getTargetClass());
            if (other.isPresent() && !other.equals(service(one))) {
                events.add(SimpleConditionEvent.violated(one, dependency.getDescription()));
            }
        }
    }

    private Optional<String> service(JavaClass of) {
        return Architecture.SERVICES.stream()
                .filter(s -> (of.getPackageName() + ".").startsWith(root + "." + s + ".")).findFirst();
    }
}
