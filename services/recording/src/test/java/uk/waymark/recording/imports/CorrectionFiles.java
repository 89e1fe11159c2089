package uk.waymark.recording.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.waymark.recording.imports.csv.SourceFile;

/** Files of corrections, as people write them. */
public final class CorrectionFiles {

    public static final String HEADER = "kind,urn,authority,about,field,recorded,corrected";

    private CorrectionFiles() {}

    public static SourceFile of(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = HEADER;
        System.arraycopy(lines, 0, all, 1, lines.length);
        return Samples.of("corrections.csv", all);
    }

    /** As many cells of the samples' inspections as asked for: care leavers who were judged good, made outstanding. */
    public static SourceFile careLeavers(int howMany) {
        List<String> lines = new String(Samples.file("inspections").content(), StandardCharsets.UTF_8).lines().toList();
        int column = Arrays.asList(lines.getFirst().split(",")).indexOf("care_leavers");
        List<String> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cell = line.split(",", -1);
            if (!line.contains("\"") && cell[column].equals("good") && cells.size() < howMany) {
                cells.add(String.join(",", "inspections", cell[1], cell[2], cell[0], "care_leavers", "good",
                        "outstanding"));
            }
        }
        return of(cells.toArray(String[]::new));
    }
}
