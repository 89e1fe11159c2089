package uk.waymark.audit.state;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import uk.waymark.events.EventTypes;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ReportReissued;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.corrections.Changes;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.timeline.TimelineEntry;
import uk.waymark.runtime.web.json.EnumName;

/** What a part of a picture says, field by field; what is not there has no fields. */
final class Fields {

    private Fields() {}

    static Map<String, String> of(Optional<Authority> authority) {
        return authority.map(Changes::fields).orElse(Map.of());
    }

    /** Of an authority that is known; nothing is rated before. */
    static Map<String, String> of(Optional<Authority> authority, Optional<RatingPeriod> rating) {
        Map<String, String> fields = new LinkedHashMap<>();
        authority.ifPresent(known -> fields.put("state", rating.isPresent() ? "rated" : "not_rated"));
        rating.ifPresent(period -> fields.putAll(Changes.fields(period)));
        return fields;
    }

    static Map<String, String> of(TimelineEntry entry, LocalDate on) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (entry != null) {
            fields.put("title", entry.title());
            fields.put("embargoed", String.valueOf(!entry.isVisible(on)));
            entry.facts().forEach(fact -> tell(fact, fields));
            entry.corrections().forEach(c -> fields.put("corrections[" + c.eventId() + "]", EnumName.of(c.kind())));
        }
        return fields;
    }

    static Map<String, String> of(Proposal proposal) {
        return proposal == null ? Map.of() : Map.of("state", EnumName.of(proposal.state()));
    }

    /** Why, and on whose word, is said of a correction where it is listed. */
    private static void tell(JourneyEvent fact, Map<String, String> fields) {
        String name = EventTypes.nameOf(fact.getClass()).orElseThrow()
                + (fact instanceof ReportReissued e ? "[" + e.reissuedOn() + "]" : "");
        Changes.fields((Record) fact).forEach((field, value) -> {
            if (!field.equals("urn") && !field.startsWith("grounds.") && !field.startsWith("changes[")) {
                fields.put(name + "." + field, value);
            }
        });
    }
}
