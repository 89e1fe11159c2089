package uk.waymark.journey.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;

/** An authority as far as counting goes. */
public record Rated(Authority authority, List<RatingPeriod> periods) {

    /** Empty until the authority is registered. */
    public static Optional<Rated> of(Journey journey) {
        return Authority.of(journey).map(authority -> new Rated(authority, RatingPeriods.of(journey)));
    }

    /** Whether there was such an authority on a day. */
    public boolean exists(LocalDate day) {
        return (authority.established() == null || !authority.established().isAfter(day))
                && (authority.abolished() == null || authority.abolished().isAfter(day));
    }

    /** What rates it on a day; empty when nothing does. */
    public Optional<RatingPeriod> on(LocalDate day) {
        return RatingPeriods.on(periods, day);
    }
}
