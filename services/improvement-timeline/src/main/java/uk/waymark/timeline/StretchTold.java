package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.media.Schema;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.timeline.TimelineEntry;

/** What an entry says of something that lasts: a visit, an intervention, a delivery organisation's time. */
record StretchTold(String visitId, VisitKind visitKind, String interventionId, InterventionKind interventionKind,
        String appointmentId, @Schema(example = "Together for Children") String organisation, When started,
        @Schema(description = "Of a visit; the end of anything else is an entry of its own") When ended,
        @Schema(description = "When the letter became public") When published,
        @Schema(description = "Entry of the intervention this one replaces", example = "intervention:80566-direction-2015") String supersedes) {

    /** Null for entries of other kinds. */
    static StretchTold of(Entries.Line line) {
        TimelineEntry entry = line.entry();
        return switch (entry.kind()) {
            case VISIT -> visit(entry);
            case INTERVENTION_STARTED, INTERVENTION_ENDED -> intervention(line);
            case DELIVERY_ORGANISATION_APPOINTED, DELIVERY_ORGANISATION_ENDED ->
                appointment(entry.fact(DeliveryOrganisationAppointed.class));
            default -> null;
        };
    }

    private static StretchTold visit(TimelineEntry entry) {
        VisitRecorded e = entry.fact(VisitRecorded.class);
        return new StretchTold(e.visitId(), e.kind(), null, null, null, null, When.of(e.started()), When.of(e.ended()),
                When.of(Published.of(entry)), null);
    }

    private static StretchTold intervention(Entries.Line line) {
        InterventionStarted e = line.entry().fact(InterventionStarted.class);
        return e == null
                ? null
                : new StretchTold(null, null, e.interventionId(), e.kind(), null, null, When.of(e.started()), null,
                        null, line.supersedes() ? "intervention:" + e.supersedes() : null);
    }

    private static StretchTold appointment(DeliveryOrganisationAppointed e) {
        return e == null
                ? null
                : new StretchTold(null, null, null, null, e.appointmentId(), e.organisation(), When.of(e.from()), null,
                        null, null);
    }
}
