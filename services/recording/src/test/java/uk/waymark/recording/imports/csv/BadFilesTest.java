package uk.waymark.recording.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.waymark.recording.imports.Samples;

/** A file that cannot be understood says where, by line and column, and everything at once. */
class BadFilesTest {

    private static final String HEADER = "visit_id,urn,authority,kind,started,ended,published,link,detail,confidence,"
            + "source_title,source_link";
    private static final String SOUND = "v1,80566,Sunderland,focused_visit,2021-03-24,2021-03-25,unknown,,,secondary,,";

    private final Faults faults = new Faults();

    @Test
    void aSoundFileHasNoFault() {
        assertThat(read(HEADER, SOUND).claims()).hasSize(1);
        assertThat(faults.kept()).isEmpty();
    }

    @Test
    void aByteOrderMarkLineFeedsAndQuotedLinesAreUnderstood() {
        String text = "\uFEFF" + HEADER + "\n" + SOUND.replace(",,,secondary", ",,\"two\nlines\",secondary") + "\nv2"
                + SOUND.substring(2).replace("unknown", "someday");
        Reading reading = read(text.getBytes(StandardCharsets.UTF_8), null);
        assertThat(reading.rows().getFirst().cell("detail")).isEqualTo("two\nlines");
        assertThat(faults.kept()).extracting(Fault::line, Fault::column, Fault::field, Fault::rule)
                .containsExactly(tuple(4, 7, "published", "date_is_in_notation"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        read(HEADER, SOUND.replace("focused_visit", "tea"), SOUND + ",more", "v1,80566",
                SOUND.replace("2021-03-24", "2021-02-30").replace("secondary", "sure"));
        assertThat(faults.kept()).extracting(Fault::file, Fault::line, Fault::column, Fault::field, Fault::rule)
                .containsExactlyInAnyOrder(tuple("test.csv", 2, 4, "kind", "value_is_one_of"),
                        tuple("test.csv", 3, 13, null, "field_count_matches_header"),
                        tuple("test.csv", 4, 3, null, "field_count_matches_header"),
                        tuple("test.csv", 5, 5, "started", "date_is_in_notation"),
                        tuple("test.csv", 5, 10, "confidence", "value_is_one_of"));
    }

    @Test
    void missingUnknownAndDoubledColumns() {
        read("visit_id,urn,urn,kind,started,ended,published,link,detail,confidence,source_title,sauce", SOUND);
        assertThat(faults.kept()).extracting(Fault::line, Fault::column, Fault::field, Fault::rule)
                .containsExactlyInAnyOrder(tuple(1, 3, "urn", "column_is_given_once"),
                        tuple(1, 12, "sauce", "column_is_known"), tuple(1, null, "authority", "column_is_there"),
                        tuple(1, null, "source_link", "column_is_there"));
    }

    @ParameterizedTest
    @CsvSource({"2017-4", "2017-04-31", "17", "<2017-04-01", "<=2017-04", "<= 2017-04-01", "Unknown", "ongoing",
        "2017-04-01T00:00", "+2017", "03/04/2017"})
    void datesOutsideTheNotation(String date) {
        read(HEADER, SOUND.replace("2021-03-24", date));
        assertThat(faults.kept()).extracting(Fault::line, Fault::column, Fault::rule)
                .containsExactly(tuple(2, 5, "date_is_in_notation"));
    }

    @ParameterizedTest
    @CsvSource({"2021-06-28", "2021-07-09..2021-06-28", "2021-06-28..2021-07-09;", "2021-06-28..2021-07-09 ; x",
        "2021-06-28...2021-07-09"})
    void visitsOutsideTheNotation(String visits) {
        String row = new String(Samples.file("inspections").content(), StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("80566-2021-08-20")).findFirst().orElseThrow();
        read(String.join(",", InspectionRows.KIND.columns()), row.replace("2021-06-28..2021-07-09", visits));
        assertThat(faults.kept()).extracting(Fault::line, Fault::column, Fault::field, Fault::rule)
                .containsExactly(tuple(2, 7, "visits", "visits_are_spans"));
    }

    @Test
    void aDetailOfAnEndThatIsNotThere() {
        read(String.join(",", InterventionRows.KIND.columns()),
                "i1,80566,Sunderland,commissioner,2015,,,,left in spring,,,");
        assertThat(faults.kept()).extracting(Fault::column, Fault::field, Fault::rule)
                .containsExactly(tuple(9, "ended_detail", "value_stands_alone"));
    }

    @Test
    void anOpenQuote() {
        read(HEADER, SOUND, SOUND.replace("Sunderland", "\"Sunderland"));
        assertThat(faults.kept()).extracting(Fault::line, Fault::rule).containsExactly(tuple(2, "quotes_are_closed"));
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] bytes = (HEADER + "\n" + SOUND.replace("Sunderland", "Sünderland") + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        read(bytes, null);
        assertThat(faults.kept()).extracting(Fault::line, Fault::rule).containsExactly(tuple(2, "encoding_is_utf8"));
    }

    @Test
    void aNulCharacter() {
        read(HEADER, SOUND, SOUND.replace("Sunderland", "Sun\0derland"));
        assertThat(faults.kept()).extracting(Fault::line, Fault::rule).containsExactly(tuple(3, "text_is_printable"));
    }

    @Test
    void noHeaderAndNoKind() {
        read(new byte[0], null);
        read("a,b,c".getBytes(StandardCharsets.UTF_8), null);
        read(String.join("\n", HEADER, SOUND).getBytes(StandardCharsets.UTF_8), "visit");
        assertThat(faults.kept()).extracting(Fault::rule).containsExactly("file_has_a_header", "kind_is_known",
                "kind_is_known");
    }

    @Test
    void aFileOfFaultsIsCountedAndKeptUpToABound() {
        String[] lines = new String[20_002];
        Arrays.fill(lines, "x,y");
        lines[0] = HEADER;
        read(lines);
        assertThat(faults.count()).isEqualTo(20_001);
        assertThat(faults.kept()).hasSize(20_000);
    }

    private Reading read(String... lines) {
        return Claims.of(List.of(Samples.of("test.csv", lines)), faults);
    }

    private Reading read(byte[] content, String kind) {
        return Claims.of(List.of(new SourceFile("test.csv", kind, content)), faults);
    }
}
