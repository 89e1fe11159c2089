package uk.waymark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String BROKEN = "uk.waymark.architecture.broken";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar")).importPackages("uk.waymark");
    private static final JavaClasses BREAKERS = new ClassFileImporter().importPackages(BROKEN);

    @ParameterizedTest
    @MethodSource
    void isKept(ArchRule rule) {
        rule.check(PRODUCT);
    }

    static Stream<Named<ArchRule>> isKept() {
        return rules("uk.waymark");
    }

    /** A class that breaks the rule stands below {@code broken}; a rule that does not report it cannot fail. */
    @ParameterizedTest
    @MethodSource
    void canFail(ArchRule rule) {
        EvaluationResult result = rule.evaluate(BREAKERS);
        assertThat(result.hasViolation()).as(result.getFailureReport().toString()).isTrue();
    }

    static Stream<Named<ArchRule>> canFail() {
        return rules(BROKEN);
    }

    /** As the two that make the gateway are. */
    @Test
    void noOtherClassBesideTheGatewayMayUseIt() {
        EvaluationResult result = new Architecture(BROKEN).rules().get("only recording dispatches commands")
                .evaluate(BREAKERS);
        assertThat(result.getFailureReport().toString()).contains("AxonServerMeddling")
                .doesNotContain("AxonServerGateway");
    }

    @Test
    void everyServiceIsLookedAt() {
        assertThat(PRODUCT.stream().map(c -> c.getPackageName()).filter(p -> p.matches("uk\\.waymark\\.\\w+.*"))
                .map(p -> p.split("\\.")[2]).distinct()).contains("events", "journey", "runtime", "recording",
                        "rating", "timeline", "audit")
                .isSubsetOf(Stream.concat(Stream.of("events", "journey", "runtime"), Architecture.SERVICES.stream())
                        .toList());
    }

    @Test
    void nothingAboveTheRuntimeAsksSqlForEvents() throws IOException {
        assertThat(askForEvents(Path.of(".."))).isEmpty();
        assertThat(askForEvents(Path.of("src", "test", "resources", "broken"))).hasSize(1);
    }

    private static List<Path> askForEvents(Path services) throws IOException {
        try (Stream<Path> files = Files.walk(services)) {
            return files.map(services::relativize)
                    .filter(f -> f.toString().matches("(?!runtime)[^/]+/src/main/.*\\.(java|sql)"))
                    .filter(f -> content(services.resolve(f)).contains("event_store.")).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Named<ArchRule>> rules(String root) {
        return new Architecture(root).rules().entrySet().stream().map(ArchitectureTest::named);
    }

    private static Named<ArchRule> named(Map.Entry<String, ArchRule> rule) {
        return Named.of(rule.getKey(), rule.getValue());
    }
}
