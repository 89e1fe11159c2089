package uk.waymark.audit.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import uk.waymark.audit.record.Basis;

/** @param next null when there are no more */
record AllEventsAnswer(List<EventTold> items,
        @Schema(description = "The position to go on after; absent when there are no more yet", example = "1170") Long next,
        @JsonUnwrapped Basis basis) {}
