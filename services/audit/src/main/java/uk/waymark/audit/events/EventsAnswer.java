package uk.waymark.audit.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.runtime.web.query.Paged;

/** @param version null when nothing was recorded yet */
record EventsAnswer(@Schema(example = "80566") String urn, RecordedJourney.State state,
        @JsonUnwrapped Paged<EventTold> page,
        @Schema(description = "Version of the authority's journey that was reached", example = "7") Long version,
        @JsonUnwrapped Basis basis) {}
