package uk.waymark.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is tested is tested by a class of that name, and no chapter of the standard is left out. */
class SecurityDocumentTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final int CHAPTERS = 17;

    @Test
    void everyTestItNamesExists() throws IOException {
        Set<String> named = TEST.matcher(document()).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20);
        named.removeAll(tests());
        assertThat(named).isEmpty();
    }

    @Test
    void everyChapterIsThere() throws IOException {
        String document = document();
        assertThat(IntStream.rangeClosed(1, CHAPTERS).filter(chapter -> !document.contains("\n### V" + chapter + " "))
                .boxed()).isEmpty();
    }

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve("security.md"));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
    }
}
