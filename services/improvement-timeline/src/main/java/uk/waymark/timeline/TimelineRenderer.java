package uk.waymark.timeline;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.stream.StateRenderer;
import uk.waymark.runtime.web.query.Paging;
import uk.waymark.runtime.web.query.Questions;

/** Today's timeline as the stream shows it: the answer to a question, without what would change with every event. */
final class TimelineRenderer implements StateRenderer {

    private final Questions questions;
    private final Entries entries;
    private final JsonMapper json;

    TimelineRenderer(Questions questions, Entries entries, JsonMapper json) {
        this.questions = questions;
        this.entries = entries;
        this.json = json;
    }

    @Override
    public Optional<String> render(String urn, Audience audience, Known known) {
        Moment moment = Moment.of(questions.today(known, audience));
        return entries.name(urn, moment).map(name -> {
            Entries.Found found = entries.find(urn, moment, TimelineFilter.ALL, Integer.MAX_VALUE, 0);
            Paging whole = new Paging(1, Math.max(1, found.page().size()));
            return json.writeValueAsString(Shown.of(urn, name, found, whole, moment));
        });
    }
}
