package uk.waymark.rating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.journey.Authority;
import uk.waymark.journey.framework.CountingRule;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.MinVersion;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

@RestController
@Tag(name = "Ratings")
final class PeriodsController {

    private final Questions questions;
    private final Facts facts;
    private final Periods periods;

    PeriodsController(@Qualifier(CurrentRatingModule.QUESTIONS) Questions questions, Facts facts, Periods periods) {
        this.questions = questions;
        this.facts = facts;
        this.periods = periods;
    }

    @GetMapping("/api/authorities/{urn}/ratings")
    @Operation(summary = "Everything that rated an authority until a day, and from when until when", description = "One period for each inspection that rated it. A period ends where the next one begins; the last "
            + "one has no end while nothing public ends it.")
    PeriodsAnswer ratings(@PathVariable String urn, AsOf asOf, MinVersion minVersion, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(urn, asOf, minVersion, minPosition, audience);
        Authority known = facts.of(urn, Moment.of(question), Audience.PUBLIC).map(Holding::authority).orElse(null);
        if (known == null) {
            facts.requireKnown(urn);
            return new PeriodsAnswer(urn, null, List.of(), CountingRule.ANY_FRAMEWORK.code(), null,
                    question.basis());
        }
        Embargo embargo = Embargo.of(question);
        Authority seen = embargo.lift(known);
        return new PeriodsAnswer(urn, seen.name(),
                periods.of(urn, Moment.of(question)).stream()
                        .map(period -> Rating.rated(seen, embargo.lift(period))).toList(),
                CountingRule.ANY_FRAMEWORK.code(), questions.version(urn, question), question.basis());
    }
}
