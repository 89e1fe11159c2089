package uk.waymark.rating;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.stream.StateRenderer;

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
        Embargo embargo = Embargo.of(audience, questions.today());
        return facts.of(urn, new Moment(questions.today(), known.knownAt()), audience)
                .map(holding -> json.writeValueAsString(RatingState.of(holding, embargo)));
    }
}
