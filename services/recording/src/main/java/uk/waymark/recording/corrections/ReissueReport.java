package uk.waymark.recording.corrections;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.Compensation;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportReissued;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.recording.commands.FromCatalogue;

/**
 * The publisher replaced the report.
 *
 * @param judgements those that are not as in the report in force the day before; may be null
 */
record ReissueReport(LocalDate reissuedOn, List<Judgement> judgements, String link,
        String documentSha256) implements Correction {

    @Override
    public Compensation toEvent(Named named, Grounds grounds) {
        List<Judgement> merged = MergedJudgements.of(
                Restating.judgementsBefore(named.journey(), named.inspectionId(), reissuedOn),
                judgements == null ? List.of() : judgements);
        String edition = named.journey().find(InspectionRecorded.class, named.inspectionId())
                .map(InspectionRecorded::edition).orElse(null);
        return Restating.reissue(named.journey(), new ReportReissued(named.urn(), named.inspectionId(), named.eventId(),
                reissuedOn, FromCatalogue.judgements(edition, merged), link, documentSha256, List.of(), grounds));
    }
}
