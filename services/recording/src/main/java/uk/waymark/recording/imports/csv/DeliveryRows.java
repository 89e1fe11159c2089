package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.Set;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.KnownDate;
import uk.waymark.journey.FactKey;
import uk.waymark.recording.commands.AppointDeliveryOrganisation;
import uk.waymark.recording.commands.EndDeliveryOrganisation;

/** Organisations that deliver an authority's services on its behalf, from appointment to end. */
final class DeliveryRows {

    static final Kind KIND = new RowKind("delivery-organisations",
            List.of("appointment_id", "urn", "authority", "organisation", "started", "ended", "detail", "ended_detail",
                    "confidence", "source_title", "source_link"),
            DeliveryRows::claim);

    private DeliveryRows() {}

    private static Claim claim(Cells cells) {
        String urn = cells.text("urn");
        String id = cells.text("appointment_id");
        AppointDeliveryOrganisation start = new AppointDeliveryOrganisation(urn, id, cells.text("organisation"),
                cells.date("started"), cells.text("detail"), cells.source());
        cells.onlyWith("ended_detail", "ended");
        KnownDate ended = cells.date("ended");
        FactKey about = new FactKey(DeliveryOrganisationAppointed.class, id);
        return ended == null
                ? Claim.of(cells, about, List.of(start), Set.of(new FactKey(DeliveryOrganisationEnded.class, id)))
                : Claim.of(cells, about,
                        List.of(start, new EndDeliveryOrganisation(urn, id, ended, cells.text("ended_detail"))),
                        Set.of());
    }
}
