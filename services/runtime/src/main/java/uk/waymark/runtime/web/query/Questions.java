package uk.waymark.runtime.web.query;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.waymark.runtime.projection.Knowledge;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;

/** Turns what a request says into what is really asked, once what the reader wrote before has arrived. */
public final class Questions {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Knowledge knowledge;
    private final Clock clock;

    public Questions(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** @throws uk.waymark.runtime.web.problem.NotReached when what has to be in does not come in time */
    public Question about(String urn, AsOf asOf, MinVersion minVersion, MinPosition minPosition, Audience audience) {
        knowledge.awaitVersion(urn, minVersion.value());
        knowledge.awaitPosition(minPosition.value());
        return question(asOf, knowledge.at(urn, asOf.knownAt()), audience);
    }

    /** @throws uk.waymark.runtime.web.problem.NotReached when what has to be in does not come in time */
    public Question about(AsOf asOf, MinPosition minPosition, Audience audience) {
        knowledge.awaitPosition(minPosition.value());
        return question(asOf, knowledge.at(asOf.knownAt()), audience);
    }

    private Question question(AsOf asOf, Known known, Audience audience) {
        LocalDate today = today();
        LocalDate on = asOf.on().orElse(today);
        return new Question(audience == Audience.PUBLIC && on.isAfter(today) ? today : on, today, known, audience);
    }

    /** How it is today, with everything that is known. */
    public Question today(Known known, Audience audience) {
        LocalDate today = today();
        return new Question(today, today, known, audience);
    }

    /** Version of an authority's journey that the answer rests on; null when nothing was recorded yet. */
    public Long version(String urn, Question question) {
        return knowledge.version(urn, question.known().knownAt()).stream().boxed().findFirst().orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
