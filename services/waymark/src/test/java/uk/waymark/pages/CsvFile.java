package uk.waymark.pages;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A file that somebody has on their own machine, its lines ended as RFC 4180 says. */
record CsvFile(String name, byte[] content) {

    private static final Consumer<FileChooser> EARLY_ENOUGH_FOR_THE_BROWSER_TO_TELL = chooser -> {};
    private static final String VISITS = "visit_id,urn,authority,kind,started,ended,published,link,detail,confidence,"
            + "source_title,source_link";

    static CsvFile of(String name, String... lines) {
        return new CsvFile(name, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Visits, of which each line is one. */
    static CsvFile visits(String... lines) {
        List<String> all = new ArrayList<>(List.of(VISITS));
        all.addAll(List.of(lines));
        return of("visits.csv", all.toArray(String[]::new));
    }

    /** Focused visits of one authority in the 2020s, one a day. */
    static CsvFile visits(String urn, String authority, String prefix, int howMany) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            lines.add("%s-%d,%s,%s,focused_visit,%s,,,,,secondary,,".formatted(prefix, i, urn, authority,
                    LocalDate.of(2022, 1, 10).plusDays(i)));
        }
        return visits(lines.toArray(String[]::new));
    }

    /** Goes to the field for files, opens it with the keyboard, and chooses this. */
    Visitor chosenBy(Visitor visitor) {
        visitor.page().onFileChooser(EARLY_ENOUGH_FOR_THE_BROWSER_TO_TELL);
        visitor.tabTo("#file");
        FileChooser chooser = visitor.page().waitForFileChooser(() -> visitor.press("Enter"));
        chooser.setFiles(new FilePayload(name, "text/csv", content));
        visitor.page().offFileChooser(EARLY_ENOUGH_FOR_THE_BROWSER_TO_TELL);
        return visitor;
    }
}
