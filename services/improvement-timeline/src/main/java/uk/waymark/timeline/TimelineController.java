package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.MinVersion;
import uk.waymark.runtime.web.query.Paging;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

@RestController
@Tag(name = "Timelines")
final class TimelineController {

    private final Questions questions;
    private final Entries entries;

    TimelineController(@Qualifier(ImprovementTimelineModule.QUESTIONS) Questions questions, Entries entries) {
        this.questions = questions;
        this.entries = entries;
    }

    @GetMapping("/api/authorities/{urn}/timeline")
    @Operation(summary = "Everything that happened on an authority's journey, in order", description = "As of a day: what is dated later, or was published later, is not there; the end of an "
            + "intervention is an entry of its own. Dates are as precise as their source and no more. Changes "
            + "are against the newest earlier rating inspection, by the inspection's end. What was corrected says so; a "
            + "reissue or a withdrawal of a report is an entry of its own, and marks the inspection from its day on.")
    TimelineAnswer timeline(@Parameter(description = "Ofsted URN", example = "80566") @PathVariable String urn,
            TimelineFilter filter, Paging paging, AsOf asOf,
            MinVersion minVersion, MinPosition minPosition, Audience audience) {
        Question question = questions.about(urn, asOf, minVersion, minPosition, audience);
        Moment moment = Moment.of(question);
        Shown shown = entries.name(urn, moment)
                .map(name -> Shown.of(urn, name, entries.find(urn, moment, filter, paging.size(), paging.offset()),
                        paging, moment))
                .orElseGet(() -> {
                    entries.requireKnown(urn);
                    return Shown.nothingRecordedYet(urn, paging);
                });
        return new TimelineAnswer(shown, questions.version(urn, question), question.basis());
    }
}
