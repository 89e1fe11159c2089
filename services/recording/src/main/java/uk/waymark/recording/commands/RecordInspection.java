package uk.waymark.recording.commands;

import java.util.List;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.Scope;

/**
 * Records an inspection and its judgements, which stay confidential until the report is published.
 *
 * @param edition    may be left out where the first day on site decides it
 * @param judgements in any order; a label left out is the catalogue's
 */
public record RecordInspection(String urn, String inspectionId, String edition, String inspectionType, Scope scope,
        List<DateSpan> visits, List<String> leadInspectors, List<Judgement> judgements) implements RecordingCommand {

    @Override
    public InspectionRecorded toEvent() {
        String decided = FromCatalogue.edition(edition, visits);
        return new InspectionRecorded(urn, inspectionId, decided, inspectionType, scope, visits, leadInspectors,
                FromCatalogue.judgements(decided, judgements));
    }
}
