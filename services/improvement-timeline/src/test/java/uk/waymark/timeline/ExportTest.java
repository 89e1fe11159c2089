package uk.waymark.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.waymark.journey.samples.Samples;
import uk.waymark.runtime.database.TestDatabase;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.Basis;

/** What went in comes out. */
class ExportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private static TestDatabase database;
    private static Instant end;

    @BeforeAll
    static void load() {
        database = RecordedRows.database();
        end = new RecordedRows(database).record(Samples.events());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorities", "code-changes", "inspections", "findings", "interventions", "visits",
        "delivery-organisations", "statements", "successions"})
    void isTheSampleByteForByte(String kind) throws IOException {
        String sample = new String(Samples.file(kind), StandardCharsets.UTF_8);
        assertThat(csv(kind, TODAY, 7)).isEqualTo(sample);
        assertThat(csv(kind, TODAY, 100_000)).isEqualTo(sample);
    }

    private static String csv(String name, LocalDate on, int slice) throws IOException {
        Moment moment = Moment.of(on, TODAY, end, Audience.PUBLIC);
        ExportKind kind = ExportKind.named(name).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFormat().write(kind, new Basis(on, end, 0, null),
                lines -> new ExportRows(database.jdbc(), slice).each(kind,
                        moment, row -> kind.lines().apply(row).forEach(lines)),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
