package uk.waymark.audit.difference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.audit.difference.Place.Part;
import uk.waymark.audit.record.EventHeading;
import uk.waymark.audit.record.People;
import uk.waymark.audit.record.RecordedJourney;
import uk.waymark.audit.state.Difference;
import uk.waymark.audit.state.Known;
import uk.waymark.audit.state.Picture;
import uk.waymark.runtime.events.StoredEvent;

/** What differs between two states of knowledge of one authority, and why. */
record DifferenceAnswer(@Schema(example = "80566") String urn, Side from, Side to,
        @Schema(description = "Who the authority is") List<CausedChange> authority,
        @Schema(description = "What rates it") List<CausedChange> rating, List<DifferingEntry> entries,
        List<DifferingProposal> proposals,
        @Schema(description = "Everything recorded between the two, in order") List<EventHeading> events) {

    static DifferenceAnswer of(RecordedJourney from, LocalDate fromOn, RecordedJourney to, LocalDate toOn,
            People people) {
        List<StoredEvent> between = between(from, to);
        Known start = Known.of(from.events());
        Causes causes = Causes.of(start, between, toOn);
        Difference difference = Difference.between(Picture.of(start, fromOn),
                Picture.of(Known.of(to.events()), toOn));
        return new DifferenceAnswer(from.urn(), Side.of(from, fromOn), Side.of(to, toOn),
                CausedChange.of(difference.authority(), Part.AUTHORITY, null, causes),
                CausedChange.of(difference.rating(), Part.RATING, null, causes),
                difference.entries().stream().map(entry -> DifferingEntry.of(entry, causes)).toList(),
                difference.proposals().stream().map(proposal -> DifferingProposal.of(proposal, causes)).toList(),
                between.stream().map(event -> EventHeading.of(event, people)).toList());
    }

    static List<StoredEvent> between(RecordedJourney from, RecordedJourney to) {
        return to.events().subList(from.events().size(), to.events().size());
    }
}
