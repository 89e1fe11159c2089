package uk.waymark.journey.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.Confidence;
import uk.waymark.events.DateSpan;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionKind;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.Judgement;
import uk.waymark.events.KnownDate;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Scope;
import uk.waymark.events.Source;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitKind;
import uk.waymark.events.VisitRecorded;
import uk.waymark.journey.Journey;

/** Facts of Sunderland's that break no rule, and what a test may want to vary about them. */
final class Example {

    static final String URN = "80566";
    static final String SHA = "0123456789abcdef".repeat(4);
    static final Source PRESS = new Source(Confidence.SECONDARY, "Press release", "https://example.org/press");

    private Example() {}

    static Journey journey(JourneyEvent... facts) {
        Journey journey = Journey.EMPTY.with(registered());
        for (JourneyEvent fact : facts) {
            journey = journey.with(fact);
        }
        return journey;
    }

    static AuthorityRegistered registered() {
        return registered("Sunderland", "North East", "E08000024", "394", null);
    }

    static AuthorityRegistered registered(String name, String region, String ons, String dfe, LocalDate established) {
        return new AuthorityRegistered(URN, name, region, "Metropolitan District", ons, dfe, established,
                List.of("E08000037"), null);
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static KnownDate on(String day) {
        return KnownDate.day(day(day));
    }

    static List<DateSpan> visits(String... days) {
        List<DateSpan> visits = new ArrayList<>();
        for (int i = 0; i < days.length; i += 2) {
            visits.add(new DateSpan(day(days[i]), day(days[i + 1])));
        }
        return visits;
    }

    /** Such as {@code "in_care", "good", "care_leavers", "good"}. */
    static List<Judgement> judgements(String... codesAndGrades) {
        return Stream.iterate(0, i -> i < codesAndGrades.length, i -> i + 2)
                .map(i -> new Judgement(codesAndGrades[i], codesAndGrades[i + 1], null)).toList();
    }

    static List<Judgement> ilacs2018() {
        return judgements("overall_effectiveness", "outstanding", "impact_of_leaders", "outstanding",
                "help_and_protection", "good", "in_care", "outstanding");
    }

    static List<Judgement> plus(List<Judgement> judgements, String code, String grade) {
        return Stream.concat(judgements.stream(), Stream.of(new Judgement(code, grade, null))).toList();
    }

    static InspectionRecorded inspection() {
        return inspection("ILACS_2018", visits("2021-06-28", "2021-07-09"), ilacs2018());
    }

    static InspectionRecorded inspection(String edition, List<DateSpan> visits, List<Judgement> judgements) {
        return new InspectionRecorded(URN, "ilacs-2021", edition, "standard", Scope.WHOLE_SERVICE, visits,
                List.of("Neil Penswick"), judgements);
    }

    static ReportPublished report(String day) {
        return report("ilacs-2021", day, "https://example.org/report", SHA);
    }

    static ReportPublished report(String inspectionId, String day, String link, String sha) {
        return new ReportPublished(URN, inspectionId, day == null ? null : day(day), null, link, sha, List.of());
    }

    static VisitRecorded visit(String start, String end, String published) {
        return new VisitRecorded(URN, "visit", VisitKind.FOCUSED_VISIT, on(start), on(end),
                published == null ? null : on(published), null, null, null);
    }

    static InterventionStarted intervention(String id, String supersedes) {
        return new InterventionStarted(URN, id, InterventionKind.STATUTORY_DIRECTION, on("2015-07-20"), supersedes,
                null, null);
    }

    static ActionPlanSubmitted plan(String inspectionId, String submitted) {
        return new ActionPlanSubmitted(URN, "plan", inspectionId, day(submitted), false, null);
    }

    static MilestoneRecorded milestone(String title, String planId) {
        return new MilestoneRecorded(URN, "milestone", planId, title, on("2022-01-31"), null, null);
    }

    static StatementRecorded statement(String words, Source source) {
        return new StatementRecorded(URN, "statement", words, "Jill Colbert", "Chief executive", on("2021-08-20"),
                source);
    }
}
