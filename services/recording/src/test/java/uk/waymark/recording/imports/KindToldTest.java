package uk.waymark.recording.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.Kinds;
import uk.waymark.recording.imports.csv.SourceFile;

/** What people are told about a file is what the import reads. */
class KindToldTest {

    static List<String> kinds() {
        return Kinds.names();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesEveryColumnAndSaysWhatStandsInIt(String kind) {
        KindTold told = KindTold.named(kind).orElseThrow();
        assertThat(told.headings()).isEqualTo(Kinds.columns(kind));
        assertThat(told.about()).endsWith(".");
        assertThat(told.columns()).allMatch(column -> !column.meaning().isBlank());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsExampleIsUnderstood(String kind) {
        KindTold told = KindTold.named(kind).orElseThrow();
        Faults faults = new Faults();
        String example = told.columns().stream().map(column -> "\"" + column.example() + "\"")
                .collect(Collectors.joining(","));
        SourceFile file = Samples.of(kind + ".csv", String.join(",", told.headings()), example);
        assertThat(Claims.of(List.of(file), faults).claims()).hasSize(1);
        assertThat(faults.kept()).isEmpty();
    }
}
