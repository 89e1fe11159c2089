package uk.waymark.recording.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kind of file as it is explained to people.
 *
 * @param template address of a file of headings alone
 */
record KindTold(@Schema(example = "code-changes") String kind, String about,
        @Schema(example = "/api/imports/kinds/code-changes.csv") String template, List<Column> columns) {

    /** In the order of import. */
    static final List<KindTold> ALL = read();

    record Column(@Schema(example = "from") String name, String meaning,
            @Schema(example = "2025-04-01") String example) {}

    static Optional<KindTold> named(String kind) {
        return ALL.stream().filter(told -> told.kind().equals(kind)).findFirst();
    }

    List<String> headings() {
        return columns.stream().map(Column::name).toList();
    }

    private static List<KindTold> read() {
        try (InputStream file = KindTold.class.getResourceAsStream("kinds.json")) {
            return List.of(JsonMapper.builder().build().readValue(file, KindTold[].class)).stream()
                    .map(told -> new KindTold(told.kind(), told.about(), "/api/imports/kinds/" + told.kind() + ".csv",
                            told.columns()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
