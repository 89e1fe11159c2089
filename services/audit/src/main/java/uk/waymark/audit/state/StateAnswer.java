package uk.waymark.audit.state;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.audit.record.Basis;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.journey.Authority;

/** Everything that was known of an authority, seen on one day. */
record StateAnswer(@Schema(example = "80566") String urn, RecordedJourney.State state, Authority authority,
        RatingTold rating,
        @Schema(description = "Inspections that had ended by the day and whose report was not public then") List<UnreleasedTold> notPublishedYet,
        List<InterventionTold> interventions,
        @Schema(description = "Who delivers services on its behalf") List<DeliveryTold> deliveredBy,
        @Schema(description = "Timeline by the day, oldest first") List<EntryTold> entries,
        @Schema(description = "Corrections that are proposed and not decided") List<ProposalTold> proposals,
        @Schema(description = "Version of the journey that was reached", example = "7") Long version,
        @Schema(description = "Effective day, Europe/London, that was used", example = "2021-08-20") LocalDate on,
        @JsonUnwrapped Basis basis) {

    static StateAnswer of(RecordedJourney recorded, LocalDate on, People people) {
        Known known = Known.of(recorded.events());
        Picture picture = Picture.of(known, on);
        return new StateAnswer(recorded.urn(), recorded.state(), picture.authority().orElse(null),
                RatingTold.of(known.journey(), picture.rating()), UnreleasedTold.of(known.journey(), on),
                InterventionTold.of(known.journey(), on),
                picture.authority().map(authority -> DeliveryTold.of(authority, on)).orElse(List.of()),
                picture.entries().values().stream().map(entry -> EntryTold.of(entry, on)).toList(),
                ProposalTold.open(known.journey(), people), recorded.version(), on, recorded.basis());
    }
}
