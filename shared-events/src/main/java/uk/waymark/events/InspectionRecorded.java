package uk.waymark.events;

import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * An inspection took place. Confidential until {@link ReportPublished} says otherwise.
 *
 * <p>Revision 1 knew one lead inspector and one visit; an upcaster reads it.
 *
 * @param inspectionId   identity supplied by the caller, never derived from a date that may be corrected
 * @param edition        framework edition code from the catalogue, such as {@code ILACS_2023}
 * @param inspectionType as the report prints it, such as {@code standard} or {@code SIF re-inspection}
 * @param visits         the days on site in order; two when inspectors came back; empty only where dates are not known
 * @param leadInspectors one or two names of a public role; empty when none is named
 * @param judgements     exactly what the edition asks, in the catalogue's order
 */
@Revision("2")
public record InspectionRecorded(String urn, String inspectionId, String edition, String inspectionType, Scope scope,
        List<DateSpan> visits, List<String> leadInspectors, List<Judgement> judgements) implements Fact {

    public InspectionRecorded {
        visits = visits == null ? List.of() : List.copyOf(visits);
        leadInspectors = leadInspectors == null ? List.of() : List.copyOf(leadInspectors);
        judgements = judgements == null ? List.of() : List.copyOf(judgements);
    }
}
