package uk.waymark.audit.explain;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.waymark.audit.record.EventHeading;
import uk.waymark.audit.record.People;
import uk.waymark.audit.words.Wording;
import uk.waymark.events.Restatement;
import uk.waymark.runtime.events.StoredEvent;

/** An inspection, what it means for the rating on the day, and the events that say so. */
record ConsideredTold(@Schema(example = "80566-2021-08-20") String inspectionId,
        @Schema(example = "ILACS standard inspection") String title, String edition, LocalDate inspectionEnd,
        LocalDate publicationDate, Verdict verdict, @Schema(description = "The verdict in words") String why,
        @Schema(description = "Whether it or its report was recorded wrongly and put right") boolean corrected,
        @Schema(description = "Events about it and its report, in the order of recording") List<EventHeading> events) {

    static ConsideredTold of(Explanation.Considered one, Explanation explanation, Map<String, StoredEvent> events,
            People people) {
        Candidate candidate = one.candidate();
        return new ConsideredTold(candidate.id(), Wording.title(candidate.inspection()),
                candidate.inspection().edition(), candidate.end(), candidate.published(), one.verdict(),
                Sentences.why(one, explanation),
                candidate.events().stream().anyMatch(noted -> noted.event() instanceof Restatement),
                candidate.events().stream().map(noted -> events.get(noted.eventId()))
                        .map(event -> EventHeading.of(event, people)).toList());
    }
}
