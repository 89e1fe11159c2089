package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** A report, such as the day of its publication, was recorded wrongly. */
@Revision("1")
public record ReportCorrected(String urn, String corrects, Enclosed restated, List<FieldChange> changes,
        Grounds grounds) implements Restatement {

    public ReportCorrected {
        Restatement.require(restated, ReportPublished.class);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public ReportCorrected on(Grounds other) {
        return new ReportCorrected(urn, corrects, restated, changes, other);
    }
}
