package uk.waymark.timeline;

import java.util.Arrays;
import java.util.List;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.Source;
import uk.waymark.events.StatementRecorded;

/** Authorities, what becomes of them, and what is said about them. */
final class AuthorityLines {

    private static final Source NONE = new Source(null, null, null);

    private AuthorityLines() {}

    static List<?> authority(ExportRow row) {
        AuthorityRegistered e = row.fact(AuthorityRegistered.class);
        return Arrays.asList(e.urn(), e.name(), e.region(), e.authorityType(), e.onsCode(), e.dfeCode(),
                e.established(), e.statisticalNeighbours(), e.note());
    }

    static List<?> codes(ExportRow row) {
        AuthorityCodesChanged e = row.fact(AuthorityCodesChanged.class);
        return Arrays.asList(e.urn(), row.authority(), e.from(), e.onsCode(), e.dfeCode());
    }

    static List<?> succession(ExportRow row) {
        AuthoritySucceeded e = row.fact(AuthoritySucceeded.class);
        return Arrays.asList(e.urn(), row.authority(), e.successors(), e.on(), e.note());
    }

    static List<?> statement(ExportRow row) {
        StatementRecorded e = row.fact(StatementRecorded.class);
        Source source = orNone(e.source());
        return Arrays.asList(e.statementId(), e.urn(), row.authority(), e.on(), e.person(), e.role(), e.words(),
                source.confidence(), source.title(), source.link());
    }

    static Source orNone(Source source) {
        return source == null ? NONE : source;
    }
}
