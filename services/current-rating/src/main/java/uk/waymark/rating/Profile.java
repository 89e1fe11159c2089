package uk.waymark.rating;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Authority.Codes;
import uk.waymark.journey.Authority.Delivery;

/**
 * Who an authority is on a day.
 *
 * @param abolished            first day on which it does not exist any more
 * @param onsCode              the one valid on that day, as {@code dfeCode}
 * @param codes                all there were until then, oldest first
 * @param deliveryOrganisation who delivers its services on that day in its stead, an unknown start counting as past;
 *                             null when it does so itself
 * @param deliveredBy          all there were until then
 */
record Profile(String urn, String name, String region, String authorityType, LocalDate established,
        LocalDate abolished, List<String> successors, String onsCode, String dfeCode, List<Codes> codes,
        String deliveryOrganisation, List<Delivery> deliveredBy, List<Neighbour> statisticalNeighbours, String note) {

    /** @param urn null when no authority with this code is recorded, as {@code name} */
    record Neighbour(String onsCode, String urn, String name) {}

    static Profile of(Authority a, List<Neighbour> neighbours, LocalDate on) {
        Codes codes = codes(a, on);
        return new Profile(a.urn(), a.name(), a.region(), a.authorityType(), a.established(), a.abolished(),
                a.successors(), codes.onsCode(), codes.dfeCode(), a.codes(),
                a.deliveredBy().stream().filter(d -> delivers(d, on)).map(Delivery::organisation).findFirst()
                        .orElse(null),
                a.deliveredBy(), neighbours, a.note());
    }

    /** The codes valid on a day. */
    static Codes codes(Authority a, LocalDate on) {
        return a.codes().stream().filter(c -> c.from() == null || !c.from().isAfter(on)).toList().getLast();
    }

    private static boolean delivers(Delivery d, LocalDate on) {
        return !d.from().latest().orElse(LocalDate.MIN).isAfter(on) && (d.ended() == null || after(d.ended(), on));
    }

    private static boolean after(KnownDate end, LocalDate on) {
        return end.earliest().filter(first -> first.isAfter(on)).isPresent();
    }
}
