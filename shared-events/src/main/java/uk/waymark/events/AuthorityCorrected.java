package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What is known of an authority was recorded wrongly: its registration, a change of its codes, its succession, or who
 * delivers for it.
 */
@Revision("1")
public record AuthorityCorrected(String urn, String corrects, Enclosed restated, List<FieldChange> changes,
        Grounds grounds) implements Restatement {

    public AuthorityCorrected {
        Restatement.require(restated, AuthorityRegistered.class, AuthorityCodesChanged.class, AuthoritySucceeded.class,
                DeliveryOrganisationAppointed.class, DeliveryOrganisationEnded.class);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    @Override
    public AuthorityCorrected on(Grounds other) {
        return new AuthorityCorrected(urn, corrects, restated, changes, other);
    }
}
