package uk.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operations manual lists every setting that is read, with its default, and no other. */
class SettingsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(waymark\\.[a-z.-]+)` \\| ([^|]*) \\|");

    @Test
    void everySettingIsInTheManual() throws IOException {
        Map<String, String> manual = new TreeMap<>();
        for (Matcher row = ROW.matcher(Files.readString(Path.of("../../docs/operations.md"))); row.find();) {
            assertThat(manual.put(row.group(1), row.group(2).strip().replace("`", ""))).as(row.group(1)).isNull();
        }
        assertThat(manual).hasSizeGreaterThan(15);
        Map<String, String> inUse = Settings.inUse();
        assertThat(manual.keySet()).containsExactlyElementsOf(inUse.keySet());
        inUse.forEach((name, stated) -> {
            if (!stated.isEmpty()) {
                assertThat(manual.get(name)).as(name).isEqualTo(stated);
            }
        });
    }
}
