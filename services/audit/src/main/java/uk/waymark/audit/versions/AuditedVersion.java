package uk.waymark.audit.versions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.Person;
import uk.waymark.events.Grounds;

/** A superseded value, and on whose word it was superseded. */
record AuditedVersion(@JsonUnwrapped VersionTold version, Person proposedBy, Person approvedBy, String proposalId) {

    static AuditedVersion of(PreviousVersion version, People people) {
        Grounds grounds = version.correction().grounds();
        return new AuditedVersion(VersionTold.of(version), people.person(grounds.proposedBy()),
                people.person(grounds.approvedBy()), grounds.proposal());
    }
}
