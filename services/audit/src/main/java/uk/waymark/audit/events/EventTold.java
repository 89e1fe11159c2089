package uk.waymark.audit.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.audit.record.EventHeading;
import uk.waymark.audit.record.Links;
import uk.waymark.audit.record.People;
import uk.waymark.events.EventTypes;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;

/** An event with all that is known of it; one that cannot be read is told as it is stored. */
record EventTold(@Schema(description = "Of the authority", example = "80566") String urn,
        @JsonUnwrapped EventHeading heading,
        @Schema(description = "The same for everything that follows from one request") String correlationId,
        @Schema(description = "Of the message that led directly to it") String causationId,
        @JsonUnwrapped Links links,
        @Schema(description = "Under which it was written", example = "1") String storedRevision,
        @Schema(description = "As it was written, before upcasting; as a text where this release cannot read it", type = "object") @JsonRawValue String stored,
        @Schema(description = "Of today", example = "2") String revision,
        @Schema(description = "As it is understood today, after upcasting", type = "object") @JsonRawValue String understood) {

    static EventTold of(StoredEvent event, Links links, People people, EventJson json) {
        return new EventTold(event.urn(), EventHeading.of(event, people),
                event.metadata().get(EventMetadata.CORRELATION), event.metadata().get(EventMetadata.CAUSATION), links,
                event.storedRevision(),
                event.ifReadable().map(read -> event.storedPayload()).orElseGet(() -> json.text(event.storedPayload())),
                event.ifReadable().map(read -> EventTypes.revisionOf(read.getClass())).orElse(null),
                event.ifReadable().map(json::write).orElse(null));
    }
}
