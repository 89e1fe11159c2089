package uk.waymark.recording.commands;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import uk.waymark.events.Confidence;
import uk.waymark.events.DateSpan;
import uk.waymark.events.Finding;
import uk.waymark.events.FindingKind;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Scope;
import uk.waymark.events.Source;
import uk.waymark.events.VisitKind;

/** A made-up Sunderland: one command of each type, in an order in which each is accepted after those before it. */
public final class Sunderland {

    public static final String URN = "9080566";
    public static final String INSPECTION = "ilacs-2021";

    private static final Source SOURCE = new Source(Confidence.VERIFIED, "Inspection report", "https://example.org/r");

    private Sunderland() {}

    public static List<RecordingCommand> journey() {
        return List.of(registration(),
                new ChangeAuthorityCodes(URN, "E08000099", null, LocalDate.of(2025, 4, 1)),
                new AppointDeliveryOrganisation(URN, "tfc", "Together for Children",
                        KnownDate.month(YearMonth.of(2017, 4)), null, SOURCE),
                new EndDeliveryOrganisation(URN, "tfc", KnownDate.unknown(), "back in-house"),
                inspection("outstanding"),
                publication(LocalDate.of(2021, 8, 20)),
                new RecordVisit(URN, "focused-2021", VisitKind.FOCUSED_VISIT,
                        KnownDate.day(LocalDate.of(2021, 3, 24)), KnownDate.day(LocalDate.of(2021, 3, 25)), null, null,
                        null, SOURCE),
                new PublishVisitLetter(URN, "focused-2021", LocalDate.of(2021, 5, 4), "https://example.org/letter",
                        List.of(new Finding(FindingKind.AREA_FOR_PRIORITY_ACTION, "Assessments come late"))),
                new StartIntervention(URN, "direction-2015", InterventionKind.STATUTORY_DIRECTION,
                        KnownDate.day(LocalDate.of(2015, 7, 20)), null, null, SOURCE),
                new EndIntervention(URN, "direction-2015", KnownDate.by(LocalDate.of(2021, 12, 20)), null),
                new SubmitActionPlan(URN, "plan-2021", INSPECTION, LocalDate.of(2021, 11, 1), null, null),
                new RecordMilestone(URN, "first-step", "plan-2021", "All actions begun", KnownDate.year(Year.of(2022)),
                        null, null),
                new RecordStatement(URN, "colbert-2021", "A turning point", "Jill Colbert", "chief executive",
                        KnownDate.day(LocalDate.of(2021, 8, 20)), SOURCE),
                new SucceedAuthority(URN, List.of("80990"), LocalDate.of(2030, 4, 1), null));
    }

    public static RegisterAuthority registration() {
        return new RegisterAuthority(URN, "Sunderland", "North East", "Metropolitan District", "E08000024", "394", null,
                List.of("E08000037"), null);
    }

    public static RecordInspection inspection(String overall) {
        return new RecordInspection(URN, INSPECTION, null, "standard", Scope.WHOLE_SERVICE,
                List.of(new DateSpan(LocalDate.of(2021, 6, 28), LocalDate.of(2021, 7, 9))), List.of("Neil Penswick"),
                List.of(new Judgement("help_and_protection", "good", null),
                        new Judgement("overall_effectiveness", overall, "overall"),
                        new Judgement("impact_of_leaders", "outstanding", null),
                        new Judgement("in_care", "outstanding", null)));
    }

    public static PublishReport publication(LocalDate on) {
        return new PublishReport(URN, INSPECTION, on, null, "https://example.org/report", null,
                List.of(new Finding(FindingKind.STRENGTH, "Early help")));
    }
}
