package uk.waymark.rating;

import java.time.LocalDate;
import uk.waymark.journey.Authority;

/**
 * An authority in a list.
 *
 * @param onsCode valid on the day asked about, as {@code dfeCode}
 * @param rating  never null: its state says when nothing rates it
 */
record ListedAuthority(String urn, String name, String region, String authorityType, String onsCode, String dfeCode,
        LocalDate established, LocalDate abolished, RatingSummary rating) {

    static ListedAuthority of(Holding holding, LocalDate on, Embargo embargo) {
        Authority a = embargo.lift(holding.authority());
        Authority.Codes codes = Profile.codes(a, on);
        return new ListedAuthority(a.urn(), a.name(), a.region(), a.authorityType(), codes.onsCode(), codes.dfeCode(),
                a.established(), a.abolished(), RatingSummary.of(Rating.of(holding, embargo)));
    }
}
