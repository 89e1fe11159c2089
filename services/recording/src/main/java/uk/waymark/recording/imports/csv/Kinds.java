package uk.waymark.recording.imports.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of file there is, in the order in which they are imported: what others stand on comes first. */
public final class Kinds {

    static final Kind FINDINGS = Findings.KIND;

    static final List<Kind> ALL = List.of(AuthorityRows.AUTHORITIES, AuthorityRows.CODE_CHANGES, InspectionRows.KIND,
            FINDINGS, InterventionRows.KIND, VisitRows.KIND, DeliveryRows.KIND, StatementRows.KIND,
            AuthorityRows.SUCCESSIONS);

    /** Not of the record, but about it. */
    static final Kind CORRECTIONS = Rewriting.KIND;

    private static final List<Kind> IMPORTED = Stream.concat(ALL.stream(), Stream.of(CORRECTIONS)).toList();

    private Kinds() {}

    /** Of what can be imported. */
    public static List<String> names() {
        return IMPORTED.stream().map(Kind::name).toList();
    }

    /** Of what the record itself consists of. */
    public static List<String> ofRecord() {
        return ALL.stream().map(Kind::name).toList();
    }

    /**
     * Headings of a kind of file that can be imported, in the order in which an export writes them.
     *
     * @throws java.util.NoSuchElementException when there is none of that name
     */
    public static List<String> columns(String kind) {
        return named(kind).orElseThrow().columns();
    }

    static Optional<Kind> named(String name) {
        return IMPORTED.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The kind that shares most headings, when more than half of its own are there. */
    static Optional<Kind> recognised(List<String> header) {
        return IMPORTED.stream().max(Comparator.comparingDouble(kind -> likeness(kind, header)))
                .filter(kind -> likeness(kind, header) > 0.5);
    }

    private static double likeness(Kind kind, List<String> header) {
        double shared = kind.columns().stream().filter(header::contains).count();
        return shared / (kind.columns().size() + header.size() - shared);
    }

    /** Its place in the order of import. */
    static int place(Kind kind) {
        return IMPORTED.indexOf(kind);
    }
}
