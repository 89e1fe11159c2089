package uk.waymark.rating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

@RestController
@Tag(name = "Standings")
final class StandingsController {

    private final Questions questions;
    private final Standings standings;
    private final Leaps leaps;

    StandingsController(@Qualifier(CurrentRatingModule.QUESTIONS) Questions questions, Standings standings,
            Leaps leaps) {
        this.questions = questions;
        this.standings = standings;
        this.leaps = leaps;
    }

    @GetMapping("/api/standings")
    @Operation(summary = "How many authorities stand where, on a day", description = "On 2021-08-20, 19 were Outstanding under any framework, 18 under ILACS; in the north 5 and "
            + "4. Authorities without an overall grade since April 2026 are counted apart.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(name = "Sunderland", summary = Examples.STANDINGS_ASKED, value = Examples.STANDINGS)))
    StandingsAnswer standings(CountingRule rule, RegionFilter region, AsOf asOf, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(asOf, minPosition, audience);
        return new StandingsAnswer(rule.code(), rule.definition(), region.name(),
                standings.count(Moment.of(question), rule, region.regions()), question.basis());
    }

    @GetMapping("/api/leaps")
    @Operation(summary = "Steps from one overall grade to another", description = "Between two rating inspections of which one took over from the other by its report, and that both have an "
            + "overall grade. A reissue is no leap, nor is the return of an inspection after a withdrawal; a leap to a "
            + "report that was withdrawn by that day is none. From inadequate to outstanding there is one: Sunderland, "
            + "2021-08-20.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(name = "Sunderland", summary = Examples.LEAPS_ASKED, value = Examples.LEAPS)))
    LeapsAnswer leaps(LeapAsked asked, CountingRule rule, RegionFilter region, AsOf asOf, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(asOf, minPosition, audience);
        return new LeapsAnswer(rule.code(), rule.definition(), region.name(), asked.from(), asked.to(),
                leaps.between(asked.from(), asked.to(), Moment.of(question), rule, region.regions()), question.basis());
    }
}
