package uk.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A journey begins: the authority is known by its Ofsted URN.
 *
 * @param region                one of the nine English regions, such as {@code North East}
 * @param authorityType         such as {@code Metropolitan District}; null where not known
 * @param onsCode               the ONS code (GSS) at registration
 * @param dfeCode               the DfE's three-digit code; may be null
 * @param established           the day the authority came to exist, when that lies within living records; null otherwise
 * @param statisticalNeighbours ONS codes of the ten most similar authorities, nearest first; may be empty
 * @param note                  may be null
 */
@Revision("1")
public record AuthorityRegistered(String urn, String name, String region, String authorityType, String onsCode,
        String dfeCode, LocalDate established, List<String> statisticalNeighbours,
        String note) implements Fact {

    public AuthorityRegistered {
        statisticalNeighbours = statisticalNeighbours == null ? List.of() : List.copyOf(statisticalNeighbours);
    }
}
