package uk.waymark.audit.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.audit.difference.Place.Part;
import uk.waymark.events.FieldChange;

/** A field that differs, and the events between that changed it. */
record CausedChange(@Schema(example = "overall") String field, @Schema(example = "inadequate") String from,
        @Schema(example = "good") String to,
        @Schema(description = "Identifiers, in the order of recording; empty where the day makes the difference") List<String> causedBy) {

    static List<CausedChange> of(List<FieldChange> changes, Part part, String id, Causes causes) {
        return changes.stream()
                .map(c -> new CausedChange(c.field(), c.from(), c.to(), causes.of(part, id, c.field()))).toList();
    }
}
