package uk.waymark.audit.record;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import uk.waymark.audit.words.EffectiveDay;
import uk.waymark.audit.words.Summary;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.StoredEvent;

/** What an event is, without all that it says. */
public record EventHeading(
        @Schema(description = "Of the event store; increasing, not gapless", example = "1170") long position,
        @Schema(description = "Of the journey; 0 for the first, gapless", example = "7") long version, String eventId,
        @Schema(description = "Stored name", example = "inspection-recorded") String type,
        @Schema(description = "When this record learned it", example = "2026-09-01T09:00:00.000000Z") Instant recordedAt,
        @Schema(description = "Who recorded it") Person actor,
        @Schema(description = "In a sentence") String summary,
        @Schema(description = "Days it is about (Europe/London)") List<EffectiveDay> effective) {

    private static final String UNREADABLE = "An event that this release cannot read";

    public static EventHeading of(StoredEvent event, People people) {
        return new EventHeading(event.position(), event.version(), event.eventId(), event.type(), event.recordedAt(),
                people.person(event.metadata().get(EventMetadata.ACTOR)),
                event.ifReadable().map(Summary::of).orElse(UNREADABLE),
                event.ifReadable().map(EffectiveDay::of).orElse(List.of()));
    }
}
