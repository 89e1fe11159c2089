package uk.waymark.rating;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import uk.waymark.events.Judgement;
import uk.waymark.journey.Authority;
import uk.waymark.journey.rating.RatingPeriod;

/**
 * An authority with every judgement that rates it.
 *
 * @param judgements grade by judgement code, without the overall one; absent unless rated
 * @param from       first day on which it rates the authority
 */
record RatedAuthority(String urn, String name, String region, Rating.State state,
        @Schema(description = "Whether the rule counts it") boolean counted,
        @Schema(example = "outstanding") String overall, @Schema(example = "ILACS_2023") String edition,
        Map<String, String> judgements, String inspectionId, LocalDate publicationDate, LocalDate from) {

    /** @param p null when nothing rates it */
    static RatedAuthority of(Authority a, RatingPeriod p, boolean counted) {
        return p == null
                ? new RatedAuthority(a.urn(), a.name(), a.region(), Rating.State.NOT_RATED, counted, null, null, null,
                        null, null, null)
                : new RatedAuthority(a.urn(), a.name(), a.region(), Rating.State.RATED, counted, p.overall(),
                        p.edition(), Rating.byCode(p.judgements(), Judgement::grade), p.inspectionId(),
                        p.publicationDate(), p.from());
    }
}
