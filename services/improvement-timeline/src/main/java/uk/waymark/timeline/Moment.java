package uk.waymark.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.Question;

/**
 * The two clocks of a question, and who asks it.
 *
 * @param on      effective clock, Europe/London
 * @param shown   the last day by which something must have been published to be public: {@code on}, or today when
 *                that is earlier
 * @param knownAt recorded clock
 */
record Moment(LocalDate on, LocalDate shown, Instant knownAt, Audience audience) {

    /** SQL that is true of a row, under this alias, which holds at this moment and may be told to who asks. */
    static String holds(String alias) {
        return """
               %1$s.generation = (select generation from improvement_timeline.active_generation)
                 and %1$s.recorded @> :knownAt
                 and (%1$s.visible_from <= :on and %1$s.sort_date <= :on or :ahead and %1$s.happened <= :on)"""
                .formatted(alias);
    }

    /** The public is told of no later day than today. */
    static Moment of(LocalDate asked, LocalDate today, Instant knownAt, Audience audience) {
        LocalDate shown = asked.isAfter(today) ? today : asked;
        return new Moment(audience == Audience.PUBLIC ? shown : asked, shown, knownAt, audience);
    }

    static Moment of(Question question) {
        return of(question.on(), question.today(), question.known().knownAt(), question.audience());
    }

    boolean ahead() {
        return audience == Audience.PRIVILEGED;
    }

    /** For a statement that has {@link #holds} in it. */
    Map<String, Object> parameters() {
        return Map.of("on", on, "knownAt", knownAt.atOffset(ZoneOffset.UTC), "ahead", ahead());
    }
}
