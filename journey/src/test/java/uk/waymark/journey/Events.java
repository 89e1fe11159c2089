package uk.waymark.journey;

import java.time.LocalDate;
import java.util.List;
import uk.waymark.events.AuthorityCorrected;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.DateSpan;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionCorrected;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportCorrected;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Scope;

/** Short events of one authority. What a correction corrects is left open: the folds do not ask, rules do. */
public record Events(String urn) {

    private static final Grounds GROUNDS = new Grounds("was misread",
            new Evidence("https://example.org/evidence", null, null), "p", "one", "two");

    public AuthorityRegistered registered(String name) {
        return new AuthorityRegistered(urn, name, "North East", "Metropolitan District", "E08000024", "394", null,
                List.of(), null);
    }

    /** An inspection of one day, every judgement and the overall one the same. */
    public InspectionRecorded inspected(String id, String day, String grade) {
        LocalDate on = LocalDate.parse(day);
        return new InspectionRecorded(urn, id, "ILACS_2023", "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(on, on)), List.of(), judgements(grade));
    }

    public ReportPublished published(String id, String day) {
        return new ReportPublished(urn, id, LocalDate.parse(day), null, "https://example.org/" + id, null, List.of());
    }

    public AuthorityCorrected corrected(AuthorityRegistered right) {
        return new AuthorityCorrected(urn, "e", new Enclosed(right), List.of(), GROUNDS);
    }

    public InspectionCorrected corrected(InspectionRecorded right) {
        return new InspectionCorrected(urn, "e", new Enclosed(right), List.of(), GROUNDS);
    }

    public ReportCorrected corrected(ReportPublished right) {
        return new ReportCorrected(urn, "e", new Enclosed(right), List.of(), GROUNDS);
    }

    public InspectionVoided voided(String id) {
        return new InspectionVoided(urn, id, "e", List.of(), GROUNDS);
    }

    public ReportReissued reissued(String id, String day, String grade) {
        return new ReportReissued(urn, id, "e", LocalDate.parse(day), judgements(grade),
                "https://example.org/" + id + "/reissued", null, List.of(), GROUNDS);
    }

    public ReportWithdrawn withdrawn(String id, String day) {
        return new ReportWithdrawn(urn, id, "e", LocalDate.parse(day), List.of(), GROUNDS);
    }

    public ReportSourceLost lost(String id, String day) {
        return new ReportSourceLost(urn, id, "e", LocalDate.parse(day), List.of(), GROUNDS);
    }

    public CorrectionRevoked revoked(String eventId) {
        return new CorrectionRevoked(urn, eventId, List.of(), GROUNDS);
    }

    public CorrectionProposed proposed(InspectionCorrected correction) {
        return new CorrectionProposed(urn, "p", new Enclosed(correction), null);
    }

    private static List<Judgement> judgements(String grade) {
        return List.of(new Judgement("overall_effectiveness", grade, null),
                new Judgement("impact_of_leaders", grade, "impact of leaders"), new Judgement("in_care", grade, null));
    }
}
