package uk.waymark.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Source;
import uk.waymark.events.VisitRecorded;

/** What lasts for a while. */
final class StretchLines {

    private StretchLines() {}

    static List<?> intervention(ExportRow row) {
        InterventionStarted e = row.fact(InterventionStarted.class);
        Source source = AuthorityLines.orNone(e.source());
        return Arrays.asList(e.interventionId(), e.urn(), row.authority(), e.kind(), e.started(),
                end(row, InterventionEnded.class, InterventionEnded::ended), e.supersedes(), e.detail(),
                end(row, InterventionEnded.class, InterventionEnded::detail), source.confidence(), source.title(),
                source.link());
    }

    static List<?> appointment(ExportRow row) {
        DeliveryOrganisationAppointed e = row.fact(DeliveryOrganisationAppointed.class);
        Source source = AuthorityLines.orNone(e.source());
        return Arrays.asList(e.appointmentId(), e.urn(), row.authority(), e.organisation(), e.from(),
                end(row, DeliveryOrganisationEnded.class, DeliveryOrganisationEnded::ended), e.detail(),
                end(row, DeliveryOrganisationEnded.class, DeliveryOrganisationEnded::detail), source.confidence(),
                source.title(), source.link());
    }

    static List<?> visit(ExportRow row) {
        VisitRecorded e = row.fact(VisitRecorded.class);
        Source source = AuthorityLines.orNone(e.source());
        return Arrays.asList(e.visitId(), e.urn(), row.authority(), e.kind(), e.started(), e.ended(),
                Published.of(row.entry()), Published.link(row.entry()), e.detail(), source.confidence(),
                source.title(), source.link());
    }

    private static <E extends JourneyEvent> Object end(ExportRow row, Class<E> type, Function<E, ?> value) {
        return row.end() == null ? null : value.apply(row.end().fact(type));
    }
}
