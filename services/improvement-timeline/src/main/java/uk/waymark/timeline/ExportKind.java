package uk.waymark.timeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.waymark.journey.timeline.EntryKind;

/**
 * A file of the record: the columns and the order of rows in which the import reads the same kind, where it reads it.
 *
 * @param name    of the file, without its ending
 * @param entries the kind of entry that is told
 * @param ending  how the keys of the entries that end these begin; null where nothing does
 * @param order   SQL text that sorts before the entry's key and authority, of the entry {@code e} and its authority
 *                {@code a}
 * @param lines   the lines one entry makes: values as {@link Cell} writes them, one for each column
 */
record ExportKind(String name, EntryKind entries, String ending, String order, List<String> columns,
        Function<ExportRow, Stream<List<?>>> lines) {

    private static final String BY_AUTHORITY = "a.name";
    private static final String BY_PUBLICATION = "coalesce(e.visible_from::text, '~')";
    private static final String BY_ID = "''";

    /** In the order in which the import reads them; then what became of reports, which is recorded as corrections. */
    static final List<ExportKind> ALL = List.of(
            one("authorities", EntryKind.AUTHORITY_REGISTERED, null, BY_AUTHORITY,
                    List.of("urn", "name", "region", "authority_type", "ons_code", "dfe_code", "established",
                            "statistical_neighbours", "note"),
                    AuthorityLines::authority),
            one("code-changes", EntryKind.CODES_CHANGED, null, BY_AUTHORITY,
                    List.of("urn", "authority", "from", "ons_code", "dfe_code"), AuthorityLines::codes),
            one("inspections", EntryKind.INSPECTION, null, BY_PUBLICATION, InspectionLines.COLUMNS,
                    InspectionLines::inspection),
            new ExportKind("findings", EntryKind.INSPECTION, null, BY_ID,
                    List.of("inspection_id", "urn", "authority", "kind", "text"), InspectionLines::findings),
            one("interventions", EntryKind.INTERVENTION_STARTED, "intervention-end:", BY_AUTHORITY,
                    List.of("intervention_id", "urn", "authority", "kind", "started", "ended", "supersedes", "detail",
                            "ended_detail", "confidence", "source_title", "source_link"),
                    StretchLines::intervention),
            one("visits", EntryKind.VISIT, null, BY_AUTHORITY,
                    List.of("visit_id", "urn", "authority", "kind", "started", "ended", "published", "link", "detail",
                            "confidence", "source_title", "source_link"),
                    StretchLines::visit),
            one("delivery-organisations", EntryKind.DELIVERY_ORGANISATION_APPOINTED, "appointment-end:", BY_AUTHORITY,
                    List.of("appointment_id", "urn", "authority", "organisation", "started", "ended", "detail",
                            "ended_detail", "confidence", "source_title", "source_link"),
                    StretchLines::appointment),
            one("statements", EntryKind.STATEMENT, null, BY_AUTHORITY,
                    List.of("statement_id", "urn", "authority", "on", "person", "role", "words", "confidence",
                            "source_title", "source_link"),
                    AuthorityLines::statement),
            one("successions", EntryKind.AUTHORITY_SUCCEEDED, null, BY_AUTHORITY,
                    List.of("urn", "authority", "successors", "on", "note"), AuthorityLines::succession),
            one("reissues", EntryKind.REPORT_REISSUED, null, BY_AUTHORITY, AmendmentLines.REISSUES,
                    AmendmentLines::reissue),
            one("withdrawals", EntryKind.REPORT_WITHDRAWN, null, BY_AUTHORITY, AmendmentLines.WITHDRAWALS,
                    AmendmentLines::withdrawal));

    static Optional<ExportKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name.equals(name)).findFirst();
    }

    private static ExportKind one(String name, EntryKind entries, String ending, String order, List<String> columns,
            Function<ExportRow, List<?>> line) {
        return new ExportKind(name, entries, ending, order, columns, row -> Stream.of(line.apply(row)));
    }
}
