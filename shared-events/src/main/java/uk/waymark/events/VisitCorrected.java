package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** A visit or its letter was recorded wrongly. */
@Revision("1")
public record VisitCorrected(String urn, String corrects, Enclosed restated, List<FieldChange> changes,
        Grounds grounds) implements Restatement {

    public VisitCorrected {
        Restatement.require(restated, VisitRecorded.class, VisitLetterPublished.class);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public VisitCorrected on(Grounds other) {
        return new VisitCorrected(urn, corrects, restated, changes, other);
    }
}
