package uk.waymark.rating;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.waymark.runtime.projection.Knowledge;
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
        Embargo embargo = Embargo.of(audience, today);
        LocalDate on = embargo.clamp(asOf.on().orElse(today));
        return new Question(on, on.isAfter(today), knowledge.at(asOf.knownAt()), embargo);
    }

    /** Europe/London. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
