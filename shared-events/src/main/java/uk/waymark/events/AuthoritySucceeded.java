package uk.waymark.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The authority is abolished and others carry on.
 *
 * @param successors URNs of the authorities that took over; their journeys are their own and inherit no rating
 * @param on         the first day on which the successors act and this authority does not exist any more
 */
@Revision("1")
public record AuthoritySucceeded(String urn, List<String> successors, LocalDate on,
        String note) implements Fact {

    public AuthoritySucceeded {
        successors = successors == null ? List.of() : List.copyOf(successors);
    }
}
