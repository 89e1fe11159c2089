package uk.waymark.journey.impact;

import java.util.List;
import uk.waymark.events.Judgement;
import uk.waymark.journey.rating.RatingPeriod;

/**
 * What rates an authority.
 *
 * @param overall    a grade, or one of the states without one
 * @param judgements all but the overall one
 */
public record Profile(String inspectionId, String edition, String overall, List<Judgement> judgements) {

    static Profile of(RatingPeriod period) {
        return new Profile(period.inspectionId(), period.edition(), period.overall(), period.judgements());
    }
}
