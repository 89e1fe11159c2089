package uk.waymark.events;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The authority sent Ofsted its plan of action in answer to a report: due within 70 working days of it, a draft after
 * areas for priority action within 20.
 *
 * @param inspectionId the inspection it answers
 * @param link         may be null
 */
@Revision("1")
public record ActionPlanSubmitted(String urn, String planId, String inspectionId, LocalDate submitted, boolean draft,
        String link) implements Fact {}
