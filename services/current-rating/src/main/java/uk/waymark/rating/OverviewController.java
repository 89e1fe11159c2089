package uk.waymark.rating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.problem.MalformedRequest;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

/** The standings seen wider: over time, by region, and authority by authority. */
@RestController
@Tag(name = "Standings")
final class OverviewController {

    private final Questions questions;
    private final StandingsSeries series;
    private final RegionalStandings regional;
    private final Profiles profiles;

    OverviewController(@Qualifier(CurrentRatingModule.QUESTIONS) Questions questions, StandingsSeries series,
            RegionalStandings regional, Profiles profiles) {
        this.questions = questions;
        this.series = series;
        this.regional = regional;
        this.profiles = profiles;
    }

    @GetMapping("/api/standings/series")
    @Operation(summary = "How the standings moved until a day", description = "One step for each day on which a count changed. On every day of the series a step says what "
            + "/api/standings says on that day, as known at the same instant.")
    SeriesAnswer series(SeriesStart start, CountingRule rule, RegionFilter region, AsOf asOf, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(asOf, minPosition, audience);
        if (start.from().isAfter(question.on())) {
            throw new MalformedRequest("from", "not_after_on", "must not lie after " + question.on());
        }
        return new SeriesAnswer(rule.code(), rule.definition(), region.name(), start.from(),
                series.steps(start.from(), Moment.of(question), rule, region.regions()), question.basis());
    }

    @GetMapping("/api/standings/regions")
    @Operation(summary = "How many authorities stand where in each region, on a day")
    RegionalAnswer regions(CountingRule rule, AsOf asOf, MinPosition minPosition, Audience audience) {
        Question question = questions.about(asOf, minPosition, audience);
        return new RegionalAnswer(rule.code(), rule.definition(), regional.count(Moment.of(question), rule),
                question.basis());
    }

    @GetMapping("/api/ratings")
    @Operation(summary = "Every judgement of every authority, on a day", description = "All authorities that exist that day, each with the grades of its newest published rating "
            + "inspection; counted says whether the rule counts it.")
    ProfilesAnswer ratings(CountingRule rule, RegionFilter region, AsOf asOf, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(asOf, minPosition, audience);
        return new ProfilesAnswer(rule.code(), rule.definition(), region.name(),
                profiles.all(Moment.of(question), rule, region.regions()), question.basis());
    }
}
