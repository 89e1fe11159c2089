package uk.waymark.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.waymark.runtime.projection.Knowledge;
import uk.waymark.runtime.projection.Known;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinPosition;
import uk.waymark.runtime.web.query.MinVersion;

/** Turns what a request says into what is really asked, once what the reader wrote before has arrived. */
final class Questions {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Knowledge knowledge;
    private final Clock clock;

    Questions(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    Question about(String urn, AsOf asOf, MinVersion minVersion, MinPosition minPosition, Audience audience) {
        knowledge.awaitVersion(urn, minVersion.value());
        return about(asOf, minPosition, audience);
    }

    Question about(AsOf asOf, MinPosition minPosition, Audience audience) {
        knowledge.awaitPosition(minPosition.value());
        LocalDate today = today();
        Known known = knowledge.at(asOf.knownAt());
        return new Question(Moment.of(asOf.on().orElse(today), today, known.knownAt(), audience), known);
    }

    /** As it is today, with everything recorded by an instant. */
    Moment today(Instant knownAt, Audience audience) {
        LocalDate today = today();
        return Moment.of(today, today, knownAt, audience);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
