package uk.waymark.journey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.KnownDate;

/**
 * Who an authority is, over all its time.
 *
 * @param established  null when it existed before all records
 * @param abolished    first day on which it does not exist any more; null while it exists
 * @param successors   URNs; empty while it exists
 * @param codes        oldest first, the first valid since ever
 * @param deliveredBy  organisations that deliver or delivered its services, in the order they were recorded
 */
public record Authority(String urn, String name, String region, String authorityType, LocalDate established,
        LocalDate abolished, List<String> successors, List<Codes> codes, List<Delivery> deliveredBy,
        List<String> statisticalNeighbours, String note) {

    /** @param from null for the codes it was registered with */
    public record Codes(LocalDate from, String onsCode, String dfeCode) {}

    /** @param ended null while it delivers; precision unknown when it ended and nobody knows when */
    public record Delivery(String organisation, KnownDate from, KnownDate ended, String detail) {}

    /** Empty until it is registered. */
    public static Optional<Authority> of(Journey journey) {
        return journey.all(AuthorityRegistered.class).findFirst().map(a -> {
            Optional<AuthoritySucceeded> succeeded = journey.all(AuthoritySucceeded.class).findFirst();
            return new Authority(a.urn(), a.name(), a.region(), a.authorityType(), a.established(),
                    succeeded.map(AuthoritySucceeded::on).orElse(null),
                    succeeded.map(AuthoritySucceeded::successors).orElse(List.of()), codes(journey, a),
                    journey.all(DeliveryOrganisationAppointed.class).map(d -> delivery(journey, d)).toList(),
                    a.statisticalNeighbours(), a.note());
        });
    }

    private static List<Codes> codes(Journey journey, AuthorityRegistered registered) {
        List<Codes> codes = new ArrayList<>();
        codes.add(new Codes(null, registered.onsCode(), registered.dfeCode()));
        journey.all(AuthorityCodesChanged.class).sorted(Comparator.comparing(AuthorityCodesChanged::from))
                .forEach(c -> codes.add(new Codes(c.from(), or(c.onsCode(), codes.getLast().onsCode()),
                        or(c.dfeCode(), codes.getLast().dfeCode()))));
        return List.copyOf(codes);
    }

    private static String or(String code, String before) {
        return code == null ? before : code;
    }

    private static Delivery delivery(Journey journey, DeliveryOrganisationAppointed d) {
        return new Delivery(d.organisation(), d.from(), journey.find(DeliveryOrganisationEnded.class, d.appointmentId())
                .map(DeliveryOrganisationEnded::ended).orElse(null), d.detail());
    }
}
