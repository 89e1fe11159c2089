package uk.waymark.journey.rules;

import static uk.waymark.journey.rules.Example.URN;
import static uk.waymark.journey.rules.Example.day;
import static uk.waymark.journey.rules.Example.ilacs2018;
import static uk.waymark.journey.rules.Example.inspection;
import static uk.waymark.journey.rules.Example.intervention;
import static uk.waymark.journey.rules.Example.journey;
import static uk.waymark.journey.rules.Example.judgements;
import static uk.waymark.journey.rules.Example.milestone;
import static uk.waymark.journey.rules.Example.on;
import static uk.waymark.journey.rules.Example.plan;
import static uk.waymark.journey.rules.Example.plus;
import static uk.waymark.journey.rules.Example.registered;
import static uk.waymark.journey.rules.Example.report;
import static uk.waymark.journey.rules.Example.statement;
import static uk.waymark.journey.rules.Example.visit;
import static uk.waymark.journey.rules.Example.visits;

import java.util.List;
import java.util.stream.Stream;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DateSpan;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.Judgement;
import uk.waymark.events.Source;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.journey.Journey;

/**
 * One rule at its edge: on this journey it refuses the one fact for this field, for no other reason, and lets the
 * neighbouring one pass.
 */
record RuleCase(Rule rule, String field, Journey known, Fact refused, Fact passes) {

    @Override
    public String toString() {
        return rule + " " + field;
    }

    static Stream<RuleCase> all() {
        return Stream.of(texts(), authority(), inspections(), publications(), whatFollowed()).flatMap(List::stream);
    }

    private static List<RuleCase> texts() {
        Journey plan = journey(inspection(), plan("ilacs-2021", "2021-10-01"));
        return List.of(
                new RuleCase(Rule.TEXT_IS_PRESENT, "title", plan, milestone(" ", null), milestone("A panel", null)),
                new RuleCase(Rule.TEXT_IS_SHORT_ENOUGH, "title", plan, milestone("x".repeat(301), null),
                        milestone("x".repeat(300), null)),
                new RuleCase(Rule.TEXT_IS_SHORT_ENOUGH, "words", plan, statement("x".repeat(10_001), Example.PRESS),
                        statement("x".repeat(10_000), Example.PRESS)),
                new RuleCase(Rule.TEXT_IS_PRINTABLE, "title", plan, milestone("A\0panel", null),
                        milestone("Ein Fünf-Jahres-Plan", null)),
                new RuleCase(Rule.TEXT_IS_PRINTABLE, "title", plan, milestone("A\npanel", null),
                        milestone("A panel", null)),
                new RuleCase(Rule.TEXT_IS_PRINTABLE, "words", plan, statement("half a pair \uD800", Example.PRESS),
                        statement("Two\nlines \uD83C\uDF89", Example.PRESS)),
                new RuleCase(Rule.VALUE_IS_PRESENT, "publicationDate", plan, report(null), report("2021-08-20")),
                new RuleCase(Rule.ID_IS_WELL_FORMED, "interventionId", plan, intervention("first direction", null),
                        intervention("first-direction:1_a.b", null)),
                new RuleCase(Rule.LINK_IS_A_WEB_ADDRESS, "link", plan,
                        report("ilacs-2021", "2021-08-20", "javascript:alert(1)", null),
                        report("ilacs-2021", "2021-08-20", "https://files.ofsted.gov.uk/v1/file/50168072", null)),
                new RuleCase(Rule.HASH_IS_SHA256, "documentSha256", plan,
                        report("ilacs-2021", "2021-08-20", null, Example.SHA.toUpperCase()),
                        report("ilacs-2021", "2021-08-20", null, Example.SHA)),
                new RuleCase(Rule.DATE_IS_PLAUSIBLE, "publicationDate", plan, report("2200-01-01"),
                        report("2199-12-31")),
                new RuleCase(Rule.STATEMENT_HAS_A_SOURCE, "source", plan,
                        statement("A turning point", new Source(null, null, null)),
                        statement("A turning point", new Source(null, "Press release", null))));
    }

    private static List<RuleCase> authority() {
        Journey unknown = Journey.EMPTY;
        Journey since2019 = Journey.EMPTY
                .with(registered("Dorset", "South West", "E06000059", "838", day("2019-04-01")));
        return List.of(
                new RuleCase(Rule.AUTHORITY_IS_REGISTERED, "urn", unknown, inspection(), registered()),
                new RuleCase(Rule.URN_IS_WELL_FORMED, "successors[0]", journey(), succession("2021-04-01", "E80566"),
                        succession("2021-04-01", "2637539")),
                new RuleCase(Rule.SUCCESSOR_IS_ANOTHER_AUTHORITY, "successors", journey(),
                        succession("2021-04-01", URN), succession("2021-04-01", "2637539", "2637548")),
                new RuleCase(Rule.SUCCESSOR_IS_ANOTHER_AUTHORITY, "successors", journey(),
                        succession("2021-04-01", "2637539", "2637539"), succession("2021-04-01", "2637539")),
                new RuleCase(Rule.ONS_CODE_IS_WELL_FORMED, "onsCode", unknown,
                        registered("Sunderland", "North East", "E0800002", "394", null), registered()),
                new RuleCase(Rule.DFE_CODE_IS_WELL_FORMED, "dfeCode", unknown,
                        registered("Sunderland", "North East", "E08000024", "39", null),
                        registered("Sunderland", "North East", "E08000024", null, null)),
                new RuleCase(Rule.REGION_IS_KNOWN, "region", unknown,
                        registered("Sunderland", "The North", "E08000024", "394", null), registered()),
                new RuleCase(Rule.RECORDED_ONCE, "urn", journey(),
                        registered("Wearside", "North East", "E08000024", "394", null),
                        new AuthorityCodesChanged(URN, "E08000099", null, day("2025-04-01"))),
                new RuleCase(Rule.RECORDED_ONCE, "inspectionId", journey(inspection(), report("2021-08-20")),
                        report("2021-08-21"), plan("ilacs-2021", "2021-10-01")),
                new RuleCase(Rule.AUTHORITY_EXISTED, "visits[0].start", journey(succession("2021-06-28", "2637539")),
                        inspection(),
                        inspection("ILACS_2018", visits("2021-06-27", "2021-07-09"), ilacs2018())),
                new RuleCase(Rule.AUTHORITY_EXISTED, "visits[0].start", since2019,
                        inspection("ILACS_2018", visits("2019-03-31", "2019-04-12"), ilacs2018()),
                        inspection("ILACS_2018", visits("2019-04-01", "2019-04-12"), ilacs2018())),
                new RuleCase(Rule.AUTHORITY_EXISTED, "on", since2019, succession("2019-04-01", "2637539"),
                        succession("2019-04-02", "2637539")),
                new RuleCase(Rule.AUTHORITY_EXISTED, "on", journey(inspection()), succession("2021-06-28", "2637539"),
                        succession("2021-06-29", "2637539")));
    }

    private static List<RuleCase> inspections() {
        List<DateSpan> ilacs = visits("2021-06-28", "2021-07-09");
        return List.of(
                new RuleCase(Rule.EDITION_IS_KNOWN, "edition", journey(),
                        inspection("ILACS_2031", ilacs, ilacs2018()), inspection()),
                new RuleCase(Rule.EDITION_IS_STATED, "edition", journey(), inspection(null, ilacs, ilacs2018()),
                        inspection()),
                new RuleCase(Rule.EDITION_FITS_START, "edition", journey(),
                        inspection("ILACS_2018", visits("2017-12-31", "2018-01-05"), ilacs2018()),
                        inspection("ILACS_2018", visits("2018-01-01", "2018-01-05"), ilacs2018())),
                new RuleCase(Rule.DATES_ARE_REQUIRED, "visits", journey(),
                        inspection("ILACS_2018", List.of(), ilacs2018()), inspection("PRE_SIF", List.of(), List.of())),
                new RuleCase(Rule.VISITS_ARE_IN_ORDER, "visits[1].start", journey(),
                        inspection("ILACS_2018", visits("2021-06-28", "2021-07-09", "2021-07-09", "2021-07-12"),
                                ilacs2018()),
                        inspection("ILACS_2018", visits("2021-06-28", "2021-07-09", "2021-07-10", "2021-07-12"),
                                ilacs2018())),
                new RuleCase(Rule.JUDGEMENT_BELONGS_TO_EDITION, "judgements[care_leavers]", journey(),
                        inspection("ILACS_2018", ilacs, plus(ilacs2018(), "care_leavers", "good")), inspection()),
                new RuleCase(Rule.JUDGEMENT_BELONGS_TO_EDITION, "judgements[overall_effectiveness]", journey(),
                        inspection("ILACS_2026", visits("2026-04-27", "2026-05-01"),
                                plus(ilacs2026(), "overall_effectiveness", "good")),
                        inspection("ILACS_2026", visits("2026-04-27", "2026-05-01"), ilacs2026())),
                new RuleCase(Rule.JUDGEMENT_IS_REQUIRED, "judgements[in_care]", journey(),
                        inspection("ILACS_2018", ilacs, ilacs2018().subList(0, 3)),
                        inspection("ILACS_2018", ilacs, plus(ilacs2018().subList(0, 3), "in_care", "not_judged"))),
                new RuleCase(Rule.JUDGEMENT_IS_GIVEN_ONCE, "judgements[in_care]", journey(),
                        inspection("ILACS_2018", ilacs, plus(ilacs2018(), "in_care", "outstanding")), inspection()),
                new RuleCase(Rule.GRADE_IS_ON_SCALE, "judgements[in_care].grade", journey(),
                        inspection("ILACS_2018", ilacs, plus(ilacs2018().subList(0, 3), "in_care", "adequate")),
                        inspection("PRE_SIF", List.of(), judgements("in_care", "adequate"))),
                new RuleCase(Rule.GRADE_IS_ON_SCALE, "judgements[in_care].grade", journey(),
                        inspection("PRE_SIF", List.of(), judgements("in_care", "requires_improvement")),
                        inspection("PRE_SIF", List.of(), judgements("in_care", "unknown"))),
                new RuleCase(Rule.VALUE_IS_PRESENT, "judgements[in_care].grade", journey(),
                        inspection("ILACS_2018", ilacs, plus(ilacs2018().subList(0, 3), "in_care", null)),
                        inspection()));
    }

    private static List<RuleCase> publications() {
        Journey inspected = journey(inspection());
        Journey visited = journey(visit("2021-03-24", "2021-03-25", null));
        return List.of(
                new RuleCase(Rule.INSPECTION_IS_RECORDED, "inspectionId", inspected,
                        report("ilacs-2022", "2021-08-20", null, null), report("2021-08-20")),
                new RuleCase(Rule.PUBLISHED_AFTER_INSPECTION, "publicationDate", inspected, report("2021-07-08"),
                        report("2021-07-09")),
                new RuleCase(Rule.VISIT_IS_RECORDED, "visitId", journey(), letter("2021-04-20"),
                        visit("2021-03-24", "2021-03-25", null)),
                new RuleCase(Rule.VISIT_IS_UNPUBLISHED, "visitId",
                        journey(visit("2021-03-24", "2021-03-25", "2021-04-20")), letter("2021-04-20"),
                        milestone("Another fact", null)),
                new RuleCase(Rule.PUBLISHED_AFTER_VISIT, "publicationDate", visited, letter("2021-03-24"),
                        letter("2021-03-25")),
                new RuleCase(Rule.PUBLISHED_AFTER_VISIT, "published", journey(),
                        visit("2021-03-24", "2021-03-25", "2021-03-24"),
                        visit("2021-03-24", "2021-03-25", "2021-03-25")));
    }

    private static List<RuleCase> whatFollowed() {
        Journey inspected = journey(inspection());
        Journey intervened = journey(intervention("first", null));
        Journey delivered = journey(new DeliveryOrganisationAppointed(URN, "tfc", "Together for Children",
                on("2017-04-01"), null, null));
        return List.of(
                new RuleCase(Rule.END_IS_NOT_BEFORE_START, "ended", intervened, ended("first", "2015-07-19"),
                        ended("first", "2015-07-20")),
                new RuleCase(Rule.END_IS_NOT_BEFORE_START, "ended", delivered, left("tfc", "2017-03-31"),
                        left("tfc", "2017-04-01")),
                new RuleCase(Rule.INTERVENTION_IS_OPEN, "interventionId", intervened, ended("second", "2017-04-03"),
                        ended("first", "2017-04-03")),
                new RuleCase(Rule.SUPERSEDED_IS_KNOWN, "supersedes", intervened, intervention("second", "third"),
                        intervention("second", "first")),
                new RuleCase(Rule.SUPERSEDED_IS_KNOWN, "supersedes", intervened, intervention("second", "second"),
                        intervention("second", null)),
                new RuleCase(Rule.APPOINTMENT_IS_OPEN, "appointmentId", delivered, left("other", "2022-09-01"),
                        left("tfc", "2022-09-01")),
                new RuleCase(Rule.PLAN_ANSWERS_AN_INSPECTION, "inspectionId", inspected,
                        plan("ilacs-2022", "2021-10-01"), plan("ilacs-2021", "2021-10-01")),
                new RuleCase(Rule.PLAN_FOLLOWS_INSPECTION, "submitted", inspected, plan("ilacs-2021", "2021-07-08"),
                        plan("ilacs-2021", "2021-07-09")),
                new RuleCase(Rule.PLAN_IS_KNOWN, "planId", journey(inspection(), plan("ilacs-2021", "2021-10-01")),
                        milestone("A panel", "other"), milestone("A panel", "plan")));
    }

    private static List<Judgement> ilacs2026() {
        return judgements("impact_of_leaders", "good", "help_and_protection", "good", "in_care", "good",
                "care_leavers", "good");
    }

    private static AuthoritySucceeded succession(String on, String... successors) {
        return new AuthoritySucceeded(URN, List.of(successors), day(on), null);
    }

    private static VisitLetterPublished letter(String on) {
        return new VisitLetterPublished(URN, "visit", day(on), null, List.of());
    }

    private static InterventionEnded ended(String id, String on) {
        return new InterventionEnded(URN, id, on(on), null);
    }

    private static DeliveryOrganisationEnded left(String id, String on) {
        return new DeliveryOrganisationEnded(URN, id, on(on), null);
    }
}
