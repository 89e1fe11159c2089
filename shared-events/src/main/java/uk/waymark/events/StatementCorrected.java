package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/** A statement was recorded wrongly. */
@Revision("1")
public record StatementCorrected(String urn, String corrects, Enclosed restated, List<FieldChange> changes,
        Grounds grounds) implements Restatement {

    public StatementCorrected {
        Restatement.require(restated, StatementRecorded.class);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public StatementCorrected on(Grounds other) {
        return new StatementCorrected(urn, corrects, restated, changes, other);
    }
}
