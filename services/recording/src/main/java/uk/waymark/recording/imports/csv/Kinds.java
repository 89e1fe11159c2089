package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.Optional;

/** Every kind of file there is, in the order in which they are imported: what others stand on comes first. */
public final class Kinds {

    static final Kind FINDINGS = Findings.KIND;

    static final List<Kind> ALL = List.of(AuthorityRows.AUTHORITIES, AuthorityRows.CODE_CHANGES, InspectionRows.KIND,
            FINDINGS, InterventionRows.KIND, VisitRows.KIND, DeliveryRows.KIND, StatementRows.KIND,
            AuthorityRows.SUCCESSIONS);

    private Kinds() {}

    public static List<String> names() {
        return ALL.stream().map(Kind::name).toList();
    }

    static Optional<Kind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
