package uk.waymark.rating;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import uk.waymark.runtime.web.query.Paged;
import uk.waymark.runtime.web.query.Paging;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

@RestController
@Tag(name = "Authorities")
final class AuthorityController {

    private final Questions questions;
    private final AuthorityList list;
    private final Facts facts;
    private final Neighbours neighbours;

    AuthorityController(@Qualifier(CurrentRatingModule.QUESTIONS) Questions questions, AuthorityList list, Facts facts,
            Neighbours neighbours) {
        this.questions = questions;
        this.list = list;
        this.facts = facts;
        this.neighbours = neighbours;
    }

    @GetMapping("/api/authorities")
    @Operation(summary = "Authorities, by name, each with what rates it on a day", description = "All that were recorded, also those that do not exist any more.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(name = "Sunderland", summary = Examples.AUTHORITIES_ASKED, value = Examples.AUTHORITIES)))
    AuthoritiesAnswer authorities(AuthorityFilter filter, Paging paging, AsOf asOf, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(asOf, minPosition, audience);
        Embargo embargo = Embargo.of(question);
        AuthorityList.Found found = list.find(filter, Moment.of(question), paging.size(), paging.offset());
        List<ListedAuthority> items = found.page().stream()
                .map(holding -> ListedAuthority.of(holding, question.on(), embargo)).toList();
        return new AuthoritiesAnswer(Paged.of(items, paging, found.total()), CountingRule.ANY_FRAMEWORK.code(),
                question.basis());
    }

    @GetMapping("/api/authorities/{urn}")
    @Operation(summary = "Who an authority is: codes, delivery organisation, neighbours, and what rates it")
    ProfileAnswer authority(@PathVariable String urn, AsOf asOf, MinVersion minVersion, MinPosition minPosition,
            Audience audience) {
        Question question = questions.about(urn, asOf, minVersion, minPosition, audience);
        return facts.of(urn, Moment.of(question), audience).map(holding -> answer(holding, question)).orElseGet(() -> {
            facts.requireKnown(urn);
            return ProfileAnswer.nothingRecordedYet(urn, question.basis());
        });
    }

    private ProfileAnswer answer(Holding holding, Question question) {
        Embargo embargo = Embargo.of(question);
        Authority seen = embargo.lift(holding.authority());
        return new ProfileAnswer(Profile.of(seen, neighbours.of(seen, Moment.of(question)), question.on()),
                RatingSummary.of(Rating.of(holding, embargo)), CountingRule.ANY_FRAMEWORK.code(),
                questions.version(seen.urn(), question), question.basis());
    }
}
