package uk.waymark.rating;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.stream.StateRenderer;
import uk.waymark.runtime.web.query.Question;
import uk.waymark.runtime.web.query.Questions;

/** Today's rating as the streams show it: the answer to a question, without what would change with every event. */
final class RatingRenderer implements StateRenderer {

    private final Questions questions;
    private final Facts facts;
    private final JsonMapper json;

    RatingRenderer(Questions questions, Facts facts, JsonMapper json) {
        this.questions = questions;
        this.facts = facts;
        this.json = json;
    }

    @Override
    public Optional<String> render(String urn, Audience audience, Known known) {
        Question question = questions.today(known, audience);
        return facts.of(urn, Moment.of(question), audience)
                .map(holding -> json.writeValueAsString(RatingState.of(holding, Embargo.of(question))));
    }
}
