package uk.waymark.rating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.MinVersion;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

@RestController
@Tag(name = "Ratings")
final class RatingController {

    private final Questions questions;
    private final Facts facts;

    RatingController(@Qualifier(CurrentRatingModule.QUESTIONS) Questions questions, Facts facts) {
        this.questions = questions;
        this.facts = facts;
    }

    @GetMapping("/api/authorities/{urn}/rating")
    @Operation(summary = "What rates an authority on a day", description = "Its newest graded inspection of the whole service whose report was published by that day. "
            + "Four states are never mixed up: a grade; not_judged_under_framework (no overall since April "
            + "2026); not_rated (nothing published rates it, or its only report was withdrawn); nothing_recorded_yet (at "
            + "that instant). Where the publisher reissued or withdrew the report, the answer says on which day.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(name = "Sunderland", summary = Examples.RATING_ASKED, value = Examples.RATING)))
    RatingAnswer rating(@PathVariable String urn, AsOf asOf, MinVersion minVersion, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(urn, asOf, minVersion, minPosition, audience);
        RatingState state = facts.of(urn, Moment.of(question), audience)
                .map(holding -> RatingState.of(holding, Embargo.of(question)))
                .orElseGet(() -> {
                    facts.requireKnown(urn);
                    return RatingState.nothingRecordedYet(urn);
                });
        return new RatingAnswer(state, CountingRule.ANY_FRAMEWORK.code(),
                questions.version(urn, question), question.basis());
    }
}
