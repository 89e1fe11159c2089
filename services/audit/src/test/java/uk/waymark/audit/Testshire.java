package uk.waymark.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.DateSpan;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Evidence;
import uk.waymark.events.Fact;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.events.Scope;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.runtime.events.StoredEvent;

/** An authority that does not exist, and everything that can happen to a record of it. */
final class Testshire {

    static final String URN = "90001";

    private final Recording recording;
    private final String recorder;
    private final String proposer;
    private final String approver;

    Testshire(Recording recording) {
        this.recording = recording;
        recorder = recording.actor("recorder");
        proposer = recording.actor("admin");
        approver = recording.actor("admin2");
    }

    /** Unless it is in already. */
    void once() {
        if (recording.stored().head(URN).isPresent()) {
            return;
        }
        record(new AuthorityRegistered(URN, "Testshire", "North East", null, "E10009001", null, null, List.of(), null));
        record(inspection("sif", "SIF", "SIF inspection", "2015-05-11", "2015-06-04", "inadequate"));
        record(report("sif", "2015-07-20"));
        record(new InterventionStarted(URN, "direction", InterventionKind.STATUTORY_DIRECTION,
                KnownDate.day(LocalDate.of(2015, 7, 20)), null, null, null));
        record(new InterventionEnded(URN, "direction", KnownDate.by(LocalDate.of(2021, 12, 20)), null));
        String misread = record(inspection("ilacs", "ILACS_2018", "standard", "2021-06-28", "2021-07-09",
                "requires_improvement"));
        String printed = record(report("ilacs", "2021-08-20"));
        correct(misread, inspection("ilacs", "ILACS_2018", "standard", "2021-06-28", "2021-07-09", "good"), "p-grade");
        correct(printed, report("ilacs", "2021-08-25"), "p-day");
        String short2024 = record(inspection("short", "ILACS_2023", "short", "2024-01-15", "2024-01-19", "good"));
        String published = record(report("short", "2024-03-01"));
        approve(new ReportReissued(URN, "short", published, LocalDate.of(2024, 3, 15), judgements("ILACS_2023",
                "outstanding"), null, null, List.of(), grounds("p-reissue")));
        approve(new ReportWithdrawn(URN, "short", published, LocalDate.of(2025, 2, 1), List.of(),
                grounds("p-withdrawal")));
        String never = record(inspection("never", "ILACS_2023", "standard", "2025-03-03", "2025-03-14", "inadequate"));
        approve(new InspectionVoided(URN, "never", never, List.of(), grounds("p-void")));
        String secret = record(inspection("secret", "ILACS_2026", "standard", "2026-06-01", "2026-06-12", "good"));
        record(report("secret", "2026-09-15"));
        approve(restated(secret, inspection("secret", "ILACS_2026", "standard", "2026-06-01", "2026-06-12",
                "outstanding"), grounds("p-secret")));
        proposed(restated(short2024, inspection("short", "ILACS_2023", "short", "2024-01-15", "2024-01-18", "good"),
                grounds("p-open")));
        proposed(restated(misread, inspection("ilacs", "ILACS_2018", "standard", "2021-06-28", "2021-07-08", "good"),
                grounds("p-stale")));
        proposed(restated(short2024, inspection("short", "ILACS_2023", "short", "2024-01-15", "2024-01-17", "good"),
                grounds("p-rejected")));
        recording.record(approver, new CorrectionRejected(URN, "p-rejected", "The report says otherwise"));
    }

    private String record(JourneyEvent event) {
        return recording.record(recorder, event);
    }

    private void correct(String corrects, Fact right, String proposalId) {
        Restatement restated = restated(corrects, right, grounds(proposalId));
        proposed(restated);
        approve(restated);
    }

    private Restatement restated(String corrects, Fact right, Grounds grounds) {
        return Restating.of(journey(), corrects, right, grounds);
    }

    private void proposed(Restatement restated) {
        recording.record(proposer,
                new CorrectionProposed(URN, restated.grounds().proposal(), new Enclosed(restated), null));
    }

    private void approve(Compensation correction) {
        recording.record(approver, correction.on(correction.grounds().approved(approver)));
    }

    private Grounds grounds(String proposalId) {
        return new Grounds("It was misread", new Evidence("https://example.org/" + proposalId, null, null), proposalId,
                proposer, null);
    }

    private Journey journey() {
        Journey journey = Journey.EMPTY;
        for (StoredEvent event : recording.stored().ofAuthority(URN, -1)) {
            journey = journey.with(event.eventId(), event.recordedAt(), event.event());
        }
        return journey;
    }

    static InspectionRecorded inspection(String id, String edition, String type, String start, String end,
            String overall) {
        return new InspectionRecorded(URN, id, edition, type, Scope.WHOLE_SERVICE,
                List.of(new DateSpan(LocalDate.parse(start), LocalDate.parse(end))), List.of(),
                judgements(edition, overall));
    }

    /** The same grade for everything that the edition asks. */
    static List<Judgement> judgements(String edition, String grade) {
        List<Judgement> judgements = new ArrayList<>();
        FrameworkCatalogue.edition(edition).orElseThrow().judgements()
                .forEach(asked -> judgements.add(new Judgement(asked.code(), grade, null)));
        return judgements;
    }

    static ReportPublished report(String inspectionId, String day) {
        return new ReportPublished(URN, inspectionId, LocalDate.parse(day), null, null, null, List.of());
    }
}
