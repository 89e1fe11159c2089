package uk.waymark.audit.versions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.runtime.web.query.Paged;

/** The table of previous versions of one authority. */
record PreviousVersionsAnswer(@Schema(example = "80566") String urn, RecordedJourney.State state,
        @JsonUnwrapped Paged<AuditedVersion> page,
        @Schema(description = "Version of the journey that was reached", example = "7") Long version,
        @JsonUnwrapped Basis basis) {}
