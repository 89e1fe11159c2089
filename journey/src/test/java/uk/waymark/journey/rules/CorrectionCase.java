package uk.waymark.journey.rules;

import static uk.waymark.journey.rules.Example.URN;
import static uk.waymark.journey.rules.Example.day;
import static uk.waymark.journey.rules.Example.ilacs2018;
import static uk.waymark.journey.rules.Example.inspection;
import static uk.waymark.journey.rules.Example.judgements;
import static uk.waymark.journey.rules.Example.milestone;
import static uk.waymark.journey.rules.Example.plus;
import static uk.waymark.journey.rules.Example.registered;
import static uk.waymark.journey.rules.Example.report;
import static uk.waymark.journey.rules.Example.visits;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Evidence;
import uk.waymark.events.Fact;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;

/** One rule about corrections at its edge: what it refuses for this field and for no other reason, and what it lets pass. */
record CorrectionCase(Rule rule, String field, Decision refused, Decision passes) {

    static final Evidence EVIDENCE = new Evidence("https://example.org/report", null, null);
    static final Grounds GROUNDS = new Grounds("Misread", EVIDENCE, "p", "a-1", "a-2");
    private static final String ID = "ilacs-2021";
    private static final ReportPublished PRINTED = report("2021-08-19");
    private static final ReportPublished RIGHT = report("2021-08-20");
    private static final Journey KNOWN = journey(registered(), inspection(), PRINTED, milestone("A panel", null));

    @Override
    public String toString() {
        return rule + " " + field;
    }

    static Stream<CorrectionCase> all() {
        return Stream.of(grounds(), restatements(), amendments(), proposals()).flatMap(List::stream);
    }

    /** Facts under the event ids {@code e-0}, {@code e-1} and so on. */
    static Journey journey(JourneyEvent... events) {
        Journey journey = Journey.EMPTY;
        for (int i = 0; i < events.length; i++) {
            journey = journey.with("e-" + i, Instant.EPOCH.plusSeconds(i), events[i]);
        }
        return journey;
    }

    private static List<CorrectionCase> grounds() {
        return List.of(new CorrectionCase(Rule.TEXT_IS_PRESENT, "reason",
                restate(KNOWN, "e-2", RIGHT, new Grounds(" ", EVIDENCE, "p", "a", "b")),
                restate(KNOWN, "e-2", RIGHT, GROUNDS)),
                new CorrectionCase(Rule.EVIDENCE_IS_GIVEN, "evidence",
                        restate(KNOWN, "e-2", RIGHT, new Grounds("Misread", new Evidence(null, null, null), "p", "a",
                                "b")),
                        restate(KNOWN, "e-2", RIGHT, new Grounds("Misread", new Evidence(null, null, "page 2"), "p",
                                "a", "b"))));
    }

    private static List<CorrectionCase> restatements() {
        Journey corrected = KNOWN.with("c-1", Instant.EPOCH, Restating.of(KNOWN, "e-2", RIGHT, GROUNDS));
        ReportPublished later = report("2021-08-21");
        Journey coded = KNOWN.with("e-4", null, codes("2025-04-01")).with("e-5", null, codes("2025-05-01"));
        return List.of(
                new CorrectionCase(Rule.CORRECTED_EVENT_IS_KNOWN, "corrects", restate(KNOWN, "e-9", RIGHT, GROUNDS),
                        restate(KNOWN, "e-2", RIGHT, GROUNDS)),
                new CorrectionCase(Rule.CORRECTS_THE_NEWEST, "corrects", restate(corrected, "e-2", later, GROUNDS),
                        restate(corrected, "c-1", later, GROUNDS)),
                new CorrectionCase(Rule.CORRECTION_KEEPS_IDENTITY, "corrects",
                        restate(KNOWN, "e-2", report("ilacs-2022", "2021-08-20", PRINTED.link(), null), GROUNDS),
                        restate(KNOWN, "e-2", RIGHT, GROUNDS)),
                new CorrectionCase(Rule.CORRECTION_FITS_EVENT, "corrects",
                        restate(KNOWN, "e-2", milestone("A board", null), GROUNDS),
                        restate(KNOWN, "e-3", milestone("A board", null), GROUNDS)),
                new CorrectionCase(Rule.CORRECTION_KEEPS_IDENTITY, "urn",
                        restate(KNOWN, "e-2", new ReportPublished("80567", ID, day("2021-08-20"), null,
                                PRINTED.link(), PRINTED.documentSha256(), List.of()), GROUNDS),
                        restate(KNOWN, "e-2", RIGHT, GROUNDS)),
                new CorrectionCase(Rule.RECORDED_ONCE, "from", restate(coded, "e-4", codes("2025-05-01"), GROUNDS),
                        restate(coded, "e-4", codes("2025-04-02"), GROUNDS)),
                new CorrectionCase(Rule.CORRECTION_CHANGES_SOMETHING, "changes",
                        restate(KNOWN, "e-2", PRINTED, GROUNDS), restate(KNOWN, "e-2", RIGHT, GROUNDS)),
                new CorrectionCase(Rule.GRADE_IS_ON_SCALE, "judgements[help_and_protection].grade",
                        restate(KNOWN, "e-1", graded("to requires improvement"), GROUNDS),
                        restate(KNOWN, "e-1", graded("requires_improvement"), GROUNDS)),
                new CorrectionCase(Rule.JUDGEMENT_BELONGS_TO_EDITION, "judgements[care_leavers]",
                        restate(KNOWN, "e-1", inspection("ILACS_2018", visits("2021-06-28", "2021-07-09"),
                                plus(ilacs2018(), "care_leavers", "good")), GROUNDS),
                        restate(KNOWN, "e-1", graded("inadequate"), GROUNDS)),
                new CorrectionCase(Rule.PUBLISHED_AFTER_INSPECTION, "report-published ilacs-2021: publicationDate",
                        restate(KNOWN, "e-1", inspection("ILACS_2018", visits("2021-06-28", "2021-08-20"),
                                ilacs2018()), GROUNDS),
                        restate(KNOWN, "e-1", inspection("ILACS_2018", visits("2021-06-28", "2021-08-19"),
                                ilacs2018()), GROUNDS)));
    }

    private static List<CorrectionCase> amendments() {
        Journey reissued = KNOWN.with("r-1", Instant.EPOCH, reissue("2021-09-01"));
        Journey withdrawn = KNOWN.with("w-1", Instant.EPOCH, withdrawal("2021-09-02"));
        Journey voided = KNOWN.with("v-1", Instant.EPOCH, voiding());
        Journey lost = KNOWN.with("l-1", Instant.EPOCH, loss());
        Journey restored = voided.with("x-1", Instant.EPOCH, revocation("v-1"));
        return List.of(
                new CorrectionCase(Rule.INSPECTION_STANDS, "corrects", decide(voided, voiding()),
                        decide(restored, voiding())),
                new CorrectionCase(Rule.INSPECTION_STANDS, "corrects",
                        restate(voided, "e-1", graded("inadequate"), GROUNDS),
                        restate(restored, "e-1", graded("inadequate"), GROUNDS)),
                new CorrectionCase(Rule.INSPECTION_STANDS, "inspectionId", Rules.decide(voided, inspection()),
                        Rules.decide(journey(registered()), inspection())),
                new CorrectionCase(Rule.REPORT_STANDS, "corrects", decide(withdrawn, withdrawal("2021-09-03")),
                        decide(KNOWN, withdrawal("2021-09-03"))),
                new CorrectionCase(Rule.SOURCE_WAS_AVAILABLE, "corrects", decide(lost, loss()), decide(KNOWN, loss())),
                new CorrectionCase(Rule.AMENDMENT_STANDS, "corrects", decide(restored, revocation("v-1")),
                        decide(lost, revocation("l-1"))),
                new CorrectionCase(Rule.AMENDED_AFTER_PUBLICATION, "reissuedOn", decide(KNOWN, reissue("2021-08-18")),
                        decide(KNOWN, reissue("2021-08-19"))),
                new CorrectionCase(Rule.AMENDED_AFTER_PUBLICATION, "withdrawnOn",
                        decide(KNOWN, withdrawal("2021-08-18")), decide(KNOWN, withdrawal("2021-08-19"))),
                new CorrectionCase(Rule.AMENDED_AFTER_PUBLICATION, "report-withdrawn of e-2: withdrawnOn",
                        restate(withdrawn, "e-2", report("2021-09-03"), GROUNDS),
                        restate(withdrawn, "e-2", report("2021-09-02"), GROUNDS)),
                new CorrectionCase(Rule.REISSUED_ONCE_A_DAY, "reissuedOn", decide(reissued, reissue("2021-09-01")),
                        decide(reissued, reissue("2021-09-02"))),
                new CorrectionCase(Rule.REISSUED_BEFORE_WITHDRAWAL, "withdrawnOn",
                        decide(reissued, withdrawal("2021-09-01")), decide(reissued, withdrawal("2021-09-02"))),
                new CorrectionCase(Rule.CORRECTS_THE_NEWEST, "corrects",
                        decide(KNOWN.with("c-1", Instant.EPOCH, Restating.of(KNOWN, "e-2", RIGHT, GROUNDS)),
                                withdrawal("2021-09-02")),
                        decide(KNOWN, withdrawal("2021-09-02"))));
    }

    private static List<CorrectionCase> proposals() {
        Compensation correction = Restating.of(KNOWN, "e-2", RIGHT, CorrectionCase.GROUNDS);
        Journey open = KNOWN.with("q-1", Instant.EPOCH, proposed(correction));
        Journey decided = open.with("q-2", Instant.EPOCH, new CorrectionRejected(URN, "p", "No"));
        return List.of(
                new CorrectionCase(Rule.PROPOSAL_IS_KNOWN, "proposalId",
                        ProposalRules.approve(open, "q", "a-2", true), ProposalRules.approve(open, "p", "a-2", true)),
                new CorrectionCase(Rule.PROPOSAL_IS_OPEN, "proposalId",
                        ProposalRules.approve(decided, "p", "a-2", true),
                        ProposalRules.approve(open, "p", "a-2", true)),
                new CorrectionCase(Rule.APPROVED_BY_ANOTHER, "proposalId",
                        ProposalRules.approve(open, "p", "a-1", true), ProposalRules.approve(open, "p", "a-1", false)),
                new CorrectionCase(Rule.REJECTED_BY_ANOTHER, "proposalId",
                        ProposalRules.reject(open, URN, "p", "No", "a-1", true),
                        ProposalRules.reject(open, URN, "p", "No", "a-1", false)),
                new CorrectionCase(Rule.WITHDRAWN_BY_PROPOSER, "proposalId",
                        ProposalRules.withdraw(open, URN, "p", "No", "a-2"),
                        ProposalRules.withdraw(open, URN, "p", "No", "a-1")),
                new CorrectionCase(Rule.RECORDED_ONCE, "proposalId",
                        ProposalRules.propose(open, "p", withdrawal("2021-09-02"), null, "a-1"),
                        ProposalRules.propose(open, "q", withdrawal("2021-09-02"), null, "a-1")),
                new CorrectionCase(Rule.CORRECTS_THE_NEWEST, "corrects",
                        ProposalRules.approve(open.with("c-1", Instant.EPOCH,
                                Restating.of(KNOWN, "e-2", report("2021-08-21"), GROUNDS.proposed("other", "a-1"))),
                                "p", "a-2", true),
                        ProposalRules.approve(open, "p", "a-2", true)));
    }

    static CorrectionProposed proposed(Compensation correction) {
        return new CorrectionProposed(URN, "p", new Enclosed(correction.on(GROUNDS.proposed("p", "a-1"))), null);
    }

    private static Decision restate(Journey known, String corrects, Fact right, Grounds grounds) {
        return decide(known, Restating.of(known, corrects, right, grounds));
    }

    private static Decision decide(Journey known, Compensation correction) {
        return CorrectionRules.decide(known, correction);
    }

    private static InspectionRecorded graded(String protection) {
        return inspection("ILACS_2018", visits("2021-06-28", "2021-07-09"),
                judgements("overall_effectiveness", "outstanding", "impact_of_leaders", "outstanding",
                        "help_and_protection", protection, "in_care", "outstanding"));
    }

    private static AuthorityCodesChanged codes(String from) {
        return new AuthorityCodesChanged(URN, "E08000099", null, day(from));
    }

    private static ReportReissued reissue(String on) {
        return new ReportReissued(URN, ID, "e-2", day(on), ilacs2018(), null, null, List.of(), GROUNDS);
    }

    private static ReportWithdrawn withdrawal(String on) {
        return new ReportWithdrawn(URN, ID, "e-2", day(on), List.of(), GROUNDS);
    }

    private static ReportSourceLost loss() {
        return new ReportSourceLost(URN, ID, "e-2", day("2026-08-22"), List.of(), GROUNDS);
    }

    private static InspectionVoided voiding() {
        return new InspectionVoided(URN, ID, "e-1", List.of(), GROUNDS);
    }

    private static CorrectionRevoked revocation(String of) {
        return new CorrectionRevoked(URN, of, List.of(), GROUNDS);
    }
}
