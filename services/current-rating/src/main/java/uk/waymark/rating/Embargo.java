package uk.waymark.rating;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.web.query.Question;

/**
 * What a reader may see of what is dated ahead. The public sees nothing dated after today: not a report, and not the end
 * it will put to the rating before it.
 *
 * @param today the last day (Europe/London) whose facts may be seen; null for those who may look ahead
 */
record Embargo(LocalDate today) {

    static Embargo of(Audience audience, LocalDate today) {
        return new Embargo(audience == Audience.PUBLIC ? today : null);
    }

    static Embargo of(Question question) {
        return of(question.audience(), question.today());
    }

    /** Whether anything is kept from this reader. */
    boolean applies() {
        return today != null;
    }

    RatingPeriod lift(RatingPeriod p) {
        return !hides(p.until()) && !hides(p.withdrawn())
                ? p
                : new RatingPeriod(p.from(), hides(p.until()) ? null : p.until(), p.inspectionId(), p.edition(),
                        p.inspectionType(), p.inspectionStart(), p.inspectionEnd(), p.publicationDate(), p.overall(),
                        p.judgements(), p.link(), p.reissued(), hides(p.withdrawn()) ? null : p.withdrawn());
    }

    Authority lift(Authority a) {
        boolean succeeded = !hides(a.abolished());
        return new Authority(a.urn(), a.name(), a.region(), a.authorityType(), a.established(),
                succeeded ? a.abolished() : null, succeeded ? a.successors() : List.of(),
                a.codes().stream().filter(c -> !hides(c.from())).toList(),
                a.deliveredBy().stream().filter(d -> !hides(known(d.from()))).map(this::lift).toList(),
                a.statisticalNeighbours(), a.note());
    }

    private Authority.Delivery lift(Authority.Delivery d) {
        return d.ended() != null && hides(known(d.ended()))
                ? new Authority.Delivery(d.organisation(), d.from(), null, d.detail())
                : d;
    }

    private static LocalDate known(KnownDate date) {
        return date.earliest().or(date::latest).orElse(null);
    }

    private boolean hides(LocalDate day) {
        return today != null && day != null && day.isAfter(today);
    }
}
