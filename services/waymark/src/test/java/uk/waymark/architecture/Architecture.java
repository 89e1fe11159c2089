package uk.waymark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;

/**
 * The rules every module keeps, by name, about all packages below one root. The root is a parameter so that classes
 * made to break a rule can stand below another one.
 */
final class Architecture {

    static final List<String> SERVICES = List.of("recording", "rating", "timeline", "audit", "dashboard");

    private final String root;

    Architecture(String root) {
        this.root = root;
    }

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("events know themselves, java and how to upcast", eventsAreFacts());
        rules.put("journey knows events and java", journeyIsPure());
        rules.put("runtime knows no business", runtimeIsPlumbing());
        rules.put("only the executable knows services", onlyTheExecutableKnowsServices());
        rules.put("services never see each other", servicesMeetInEvents());
        rules.put("a service shows its module only", oneDoor());
        rules.put("a module is an auto-configuration", modulesConfigureThemselves());
        rules.put("nothing is scanned", nothingIsScanned());
        rules.put("HTTP lives with the data", httpLivesWithTheData());
        rules.put("only recording dispatches commands", onlyRecordingDispatches());
        rules.put("no event handler dispatches", noEventHandlerDispatches());
        rules.put("time and chance arrive from outside", timeAndChanceArrive());
        rules.put("only recording and the runtime know Axon", readersKnowNoAxon());
        return rules;
    }

    private ArchRule eventsAreFacts() {
        DescribedPredicate<JavaClass> facts = resideInAnyPackage("java..", root + ".events..")
                .or(name("org.axonframework.serialization.Revision"));
        DescribedPredicate<JavaClass> upcasting = describe("upcast",
                c -> c.isAssignableTo(root + ".events.Upcast"));
        return CompositeArchRule
                .of(classes().that(resideInAPackage(root + ".events..").and(upcasting.negate())).should()
                        .onlyDependOnClassesThat(facts))
                .and(classes().that(resideInAPackage(root + ".events..").and(upcasting)).should()
                        .onlyDependOnClassesThat(facts.or(resideInAPackage("com.fasterxml.jackson.databind..")))
                        .allowEmptyShould(true));
    }

    private ArchRule journeyIsPure() {
        return classes().that().resideInAPackage(root + ".journey..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.pcollections..", root + ".events..", root + ".journey..");
    }

    private ArchRule runtimeIsPlumbing() {
        return noClasses().that().resideInAPackage(root + ".runtime..").should().dependOnClassesThat(
                resideInAPackage(root + "..")
                        .and(resideInAnyPackage(root + ".runtime..", root + ".events..").negate()));
    }

    private ArchRule onlyTheExecutableKnowsServices() {
        return noClasses().that().resideInAnyPackage(root + ".events..", root + ".journey..", root + ".runtime..")
                .should().dependOnClassesThat().resideInAnyPackage(services());
    }

    private ArchRule servicesMeetInEvents() {
        return classes().that().resideInAnyPackage(services()).should(new SeeNoOtherService(root));
    }

    private ArchRule oneDoor() {
        return classes().that().resideInAnyPackage(doors()).and().arePublic().and().areTopLevelClasses().should()
                .haveSimpleNameEndingWith("Module");
    }

    private ArchRule modulesConfigureThemselves() {
        return classes().that().resideInAnyPackage(doors()).and().arePublic().and().areTopLevelClasses().should()
                .beAnnotatedWith(AutoConfiguration.class).andShould()
                .beAnnotatedWith("uk.waymark.runtime.module.ConditionalOnService");
    }

    private ArchRule nothingIsScanned() {
        return noClasses().that().resideInAPackage(root + "..").should().beMetaAnnotatedWith(ComponentScan.class)
                .orShould().beAnnotatedWith(ComponentScan.class);
    }

    private ArchRule httpLivesWithTheData() {
        return classes().that().areMetaAnnotatedWith(Controller.class).should().resideInAnyPackage(
                Stream.concat(Stream.of(services()), Stream.of(root + ".runtime..")).toArray(String[]::new));
    }

    private ArchRule onlyRecordingDispatches() {
        Set<String> making = Set.of(root + ".runtime.events.AxonServerGateway",
                root + ".runtime.events.EventsInAxonServer");
        return noClasses().that().resideOutsideOfPackage(root + ".recording..").and(not(describe("make the gateway",
                c -> making.contains(c.getName())))).should().dependOnClassesThat()
                .resideInAPackage("org.axonframework.commandhandling.gateway..").orShould()
                .callMethodWhere(describe("dispatches on the command bus",
                        call -> call.getTarget().getName().equals("dispatch")
                                && call.getTarget().getOwner().isAssignableTo(CommandBus.class)));
    }

    private ArchRule noEventHandlerDispatches() {
        return methods().that().areAnnotatedWith(EventHandler.class).should()
                .beDeclaredInClassesThat(describe("dispatch nothing",
                        c -> c.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getPackageName())
                                .noneMatch(p -> p.startsWith("org.axonframework.commandhandling"))))
                .allowEmptyShould(true);
    }

    private ArchRule timeAndChanceArrive() {
        Set<String> asked = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random", "systemUTC",
                "systemDefaultZone");
        Set<String> sources = Set.of("java.time.Clock", "java.util.Random", "java.security.SecureRandom",
                "java.util.concurrent.ThreadLocalRandom");
        DescribedPredicate<JavaClass> world = resideInAnyPackage("java.io..", "java.nio.file..", "java.net..",
                "java.sql..", "javax.sql..", "java.util.random..")
                .or(describe("tell the time or roll dice", c -> sources.contains(c.getName())));
        return noClasses().that(
                resideInAnyPackage(root + ".journey..", root + ".events..").or(describe("are aggregates",
                        c -> c.isAnnotatedWith(AggregateRoot.class))))
                .should().dependOnClassesThat(world.and(name("java.io.Serializable").negate().forSubtype())).orShould()
                .callMethodWhere(describe("asks for the time or for chance",
                        call -> asked.contains(call.getTarget().getName())
                                && call.getTarget().getOwner().getPackageName().startsWith("java.")));
    }

    private ArchRule readersKnowNoAxon() {
        return noClasses().that(resideInAnyPackage(services()).and(resideInAPackage(root + ".recording..").negate()))
                .should().dependOnClassesThat().resideInAPackage("org.axonframework..");
    }

    private String[] services() {
        return SERVICES.stream().map(s -> root + "." + s + "..").toArray(String[]::new);
    }

    private String[] doors() {
        return SERVICES.stream().map(s -> root + "." + s).toArray(String[]::new);
    }
}
