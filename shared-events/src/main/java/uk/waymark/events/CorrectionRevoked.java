package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * An amendment should not have been recorded: the inspection took place after all, the report was never reissued, nor
 * withdrawn, nor lost. A restatement is not revoked but restated again.
 */
@Revision("1")
public record CorrectionRevoked(String urn, String corrects, List<FieldChange> changes,
        Grounds grounds) implements Amendment {

    public CorrectionRevoked {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.RECORDING_ERROR;
    }

    @Override
    public CorrectionRevoked on(Grounds other) {
        return new CorrectionRevoked(urn, corrects, changes, other);
    }
}
