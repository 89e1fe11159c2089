package uk.waymark.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

@RestController
@Tag(name = "Timelines")
final class ReportsController {

    private final Questions questions;
    private final Reports reports;

    ReportsController(@Qualifier(ImprovementTimelineModule.QUESTIONS) Questions questions, Reports reports) {
        this.questions = questions;
        this.reports = reports;
    }

    @GetMapping("/api/reports")
    @Operation(summary = "Inspection reports of every authority, newest publication first", description = "What was published by a day. Changes are against the authority's newest earlier rating "
            + "inspection, by the inspection's end, whose report was published by that day too.")
    ReportsAnswer reports(Paging paging, AsOf asOf, MinPosition minPosition, Audience audience) {
        Question question = questions.about(asOf, minPosition, audience);
        Reports.Found found = reports.newest(Moment.of(question), paging.size(), paging.offset());
        return new ReportsAnswer(Paged.of(found.page(), paging, found.total()), question.basis());
    }
}
