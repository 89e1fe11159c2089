package uk.waymark.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every library that ships is in the bill of materials, under a licence that lets it ship with Waymark. */
class LicencesTest {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    /** Permissive, or of the weak kind that asks nothing of a program that only uses the library. */
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause",
            "ISC", "EPL-1.0", "EPL-2.0", "EDL-1.0", "LGPL-2.1-only", "CC0-1.0", "PostgreSQL", "Public Domain", "0BSD",
            "Indiana University Extreme! Lab Software License");

    /** Whose description says another licence than what they are under. */
    private static final Map<String, String> MISDESCRIBED = Map.of(
            "org.springframework.session:spring-session-core", "Apache-2.0",
            "org.springframework.session:spring-session-jdbc", "Apache-2.0");

    @Test
    void everyLibraryHasALicenceThatIsAllowed() throws IOException {
        List<JsonNode> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(80);
        assertThat(libraries.stream().filter(library -> licences(library).noneMatch(ALLOWED::contains))
                .map(library -> name(library) + " " + licences(library).toList())).isEmpty();
    }

    @Test
    void theBillNamesWhatShipsAndNothingOfTheTests() throws IOException {
        List<String> names = libraries().stream().map(LicencesTest::name).toList();
        assertThat(names).contains("org.axonframework:axon-messaging", "org.postgresql:postgresql",
                "com.bucket4j:bucket4j_jdk17-core", "org.webjars.npm:govuk-frontend")
                .doesNotContain("org.assertj:assertj-core", "com.microsoft.playwright:playwright");
    }

    private static List<JsonNode> libraries() throws IOException {
        try (InputStream bill = LicencesTest.class.getResourceAsStream(BILL)) {
            return JsonMapper.shared().readTree(bill).path("components").values().stream()
                    .filter(component -> !component.path("group").asString().equals("uk.waymark")).toList();
        }
    }

    private static String name(JsonNode library) {
        return library.path("group").asString() + ":" + library.path("name").asString();
    }

    private static Stream<String> licences(JsonNode library) {
        return MISDESCRIBED.containsKey(name(library))
                ? Stream.of(MISDESCRIBED.get(name(library)))
                : described(library);
    }

    private static Stream<String> described(JsonNode library) {
        return library.path("licenses").values().stream().flatMap(licence -> Stream.of(licence.at("/license/id"),
                licence.at("/license/name"), licence.path("expression")).filter(JsonNode::isString)
                .map(JsonNode::asString)).flatMap(text -> Stream.of(text.split(" OR ")));
    }
}
