package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.Optional;

/** Understands the first line of a file: which kind it is, and whether every column is there once. */
final class Header {

    private Header() {}

    static Optional<Kind> kind(SourceFile source, List<String> header, Faults faults) {
        Optional<Kind> kind = source.kind() == null ? Kinds.recognised(header) : Kinds.named(source.kind());
        if (kind.isEmpty()) {
            faults.add(
                    new Fault(source.name(), 1, null, null, null, "kind_is_known",
                            "is none of the kinds of file there are: "
                                    + String.join(", ", Kinds.names())));
            return Optional.empty();
        }
        return columnsAreThereOnce(source, header, kind.get(), faults) ? kind : Optional.empty();
    }

    private static boolean columnsAreThereOnce(SourceFile source, List<String> header, Kind kind, Faults faults) {
        int before = faults.count();
        for (int i = 0; i < header.size(); i++) {
            String heading = header.get(i);
            if (!kind.columns().contains(heading)) {
                faults.add(new Fault(source.name(), 1, i + 1, heading, heading, "column_is_known",
                        Quoted.of(heading) + " is no column of " + kind.name()));
            } else if (header.indexOf(heading) < i) {
                faults.add(new Fault(source.name(), 1, i + 1, heading, heading, "column_is_given_once",
                        "is column " + (header.indexOf(heading) + 1) + " already"));
            }
        }
        kind.columns().stream().filter(column -> !header.contains(column)).forEach(column -> faults.add(new Fault(
                source.name(), 1, null, column, null, "column_is_there", "is missing; " + kind.name() + " needs it")));
        return faults.count() == before;
    }
}
