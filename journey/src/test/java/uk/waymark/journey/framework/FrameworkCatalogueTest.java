package uk.waymark.journey.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkCatalogueTest {

    private static final String CODES = Stream
            .concat(FrameworkCatalogue.editions().stream().map(Edition::code),
                    FrameworkCatalogue.editions().stream().map(Edition::family))
            .distinct().collect(Collectors.joining("|"));

    @ParameterizedTest
    @CsvSource({"2013-10-31, PRE_SIF", "2013-11-01, SIF", "2017-12-31, SIF", "2018-01-01, SIF ILACS_2018",
        "2018-04-23, SIF ILACS_2018", "2018-06-30, SIF ILACS_2018", "2018-07-01, ILACS_2018",
        "2022-12-31, ILACS_2018", "2023-01-01, ILACS_2023", "2026-01-26, ILACS_2023", "2026-03-31, ILACS_2023",
        "2026-04-01, ILACS_2026", "2026-04-27, ILACS_2026"})
    void startDecidesTheEditionUnlessWindowsOverlap(LocalDate start, String editions) {
        assertThat(FrameworkCatalogue.admitting(start)).extracting(Edition::code).containsExactly(editions.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"PRE_SIF, true, adequate", "SIF, true, requires_improvement", "ILACS_2018, true, requires_improvement",
        "ILACS_2023, true, requires_improvement", "ILACS_2026, false, requires_improvement"})
    void asksAndScales(String code, boolean overall, String third) {
        Edition edition = FrameworkCatalogue.edition(code).orElseThrow();
        assertThat(edition.asksOverall()).isEqualTo(overall);
        assertThat(edition.scale()).containsExactly("outstanding", "good", third, "inadequate");
    }

    @ParameterizedTest
    @CsvSource({"SIF, 'leadership_management_governance help_and_protection in_care care_leavers adoption'",
        "ILACS_2018, 'impact_of_leaders help_and_protection in_care'",
        "ILACS_2023, 'impact_of_leaders help_and_protection in_care care_leavers'",
        "ILACS_2026, 'impact_of_leaders help_and_protection in_care care_leavers'"})
    void asksBesidesTheOverall(String code, String asked) {
        assertThat(FrameworkCatalogue.edition(code).orElseThrow().judgements()).extracting(AskedJudgement::code)
                .filteredOn(j -> !j.equals(Judgements.OVERALL)).containsExactly(asked.split(" "));
    }

    @Test
    void codesAreUnique() {
        assertThat(FrameworkCatalogue.editions()).extracting(Edition::code).doesNotHaveDuplicates();
    }

    /** So that the next edition is one entry: no rule and no fold knows one by its code. Counting knows a family. */
    @Test
    void nothingElseInJourneyNamesAnEdition() throws IOException {
        assertThat(naming("\"(?:" + CODES + ")\"", Path.of("src", "main", "java")))
                .containsExactlyInAnyOrder("FrameworkCatalogue.java", "CountingRule.java");
    }

    /** A service may name one in an example of its documentation, but decides nothing by it. */
    @Test
    void noServiceDecidesByAnEdition() throws IOException {
        String decides = "(?:case|==|equals\\(|startsWith\\(|contains\\(|of\\() *\"(?:" + CODES + ")\"";
        assertThat(naming(decides, Path.of("..", "services"))).isEmpty();
        assertThat("case \"SIF\" -> 1").containsPattern(decides);
        assertThat("family.equals(\"ILACS\")").containsPattern(decides);
    }

    private static List<String> naming(String pattern, Path root) throws IOException {
        Pattern names = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> f.toString().contains("src/main/java")).toList();
            assertThat(sources).hasSizeGreaterThan(20);
            return sources.stream().filter(f -> names.matcher(content(f)).find())
                    .map(f -> f.getFileName().toString()).toList();
        }
    }

    private static String content(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
