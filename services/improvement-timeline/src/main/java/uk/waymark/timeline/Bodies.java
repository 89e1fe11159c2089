package uk.waymark.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.timeline.TimelineEntry;

/** Entries as JSON in the table. Private to this module, and written anew by every rebuild. */
final class Bodies {

    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(JourneyEvent.class, ByStoredName.class)
            .registerSubtypes(EventTypes.names().stream()
                    .map(name -> new NamedType(EventTypes.classOf(name).orElseThrow(), name))
                    .toArray(NamedType[]::new))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Bodies() {}

    static String write(TimelineEntry entry) {
        return JSON.writeValueAsString(entry);
    }

    static TimelineEntry read(String body) {
        return JSON.readValue(body, TimelineEntry.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface ByStoredName {}
}
