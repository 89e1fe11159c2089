package uk.waymark.audit.state;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import uk.waymark.audit.words.When;
import uk.waymark.journey.Authority;

/** An organisation that delivers services on the authority's behalf on a day, or may do so. */
record DeliveryTold(@Schema(example = "Together for Children") String organisation,
        @Schema(description = "uncertain where the dates do not say") Stretch standing, When from, When ended,
        String detail) {

    static List<DeliveryTold> of(Authority authority, LocalDate on) {
        return authority.deliveredBy().stream()
                .map(d -> new DeliveryTold(d.organisation(), Stretch.on(on, d.from(), d.ended()), When.of(d.from()),
                        When.of(d.ended()), d.detail()))
                .filter(told -> told.standing().isListed()).toList();
    }
}
