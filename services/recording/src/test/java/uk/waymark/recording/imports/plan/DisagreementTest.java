package uk.waymark.recording.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.waymark.recording.imports.plan.Town.FINDINGS;
import static uk.waymark.recording.imports.plan.Town.GOOD;
import static uk.waymark.recording.imports.plan.Town.GROUNDS;
import static uk.waymark.recording.imports.plan.Town.INTERVENTIONS;
import static uk.waymark.recording.imports.plan.Town.inspections;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.events.DateSpan;
import uk.waymark.events.Enclosed;
import uk.waymark.events.FieldChange;
import uk.waymark.events.InspectionCorrected;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.Judgement;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.Restatement;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.journey.rules.Rule;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.commands.RejectCorrection;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.SourceFile;

/** What becomes of rows that say something else than what is recorded. */
class DisagreementTest {
    private final Town town = new Town();

    @Test
    void whatDiffersIsToldCellByCellAndProposedAndNothingOfTheRowIsApplied() {
        town.apply(inspections(GOOD.replace("2021-08-20", "")));
        Step step = town.plan(
                inspections(GOOD.replace("standard", "short").replace(",,good,,good,", ",,good,,outstanding,")))
                .getFirst();
        assertThat(step.status()).isEqualTo(RowStatus.PROPOSED);
        assertThat(step.commands()).isEmpty();
        assertThat(step.proposals()).singleElement().satisfies(proposal -> assertThat(
                ((InspectionCorrected) proposal.correction().event()).changes()).containsExactlyInAnyOrder(
                        new FieldChange("inspectionType", "standard", "short"),
                        new FieldChange("judgements[impact_of_leaders].grade", "good", "outstanding")));
        assertThat(step.differences()).containsExactlyInAnyOrder(new Difference("inspection_type", "standard", "short"),
                new Difference("impact_of_leaders", "good", "outstanding"));
    }

    @Test
    void aBlankThatDeniesWhatIsRecordedDiffers() {
        town.apply(inspections(GOOD));
        assertThat(town.plan(inspections(GOOD.replace("2021-08-20", ""))).getFirst().differences())
                .containsExactly(new Difference("publication_date", "2021-08-20", ""));
        town.apply(Samples.of("i.csv", INTERVENTIONS, "d1,80001,Town,commissioner,2015,2016,,,,,,"));
        assertThat(town.plan(Samples.of("i.csv", INTERVENTIONS, "d1,80001,Town,commissioner,2015,,,,,,,")).getFirst()
                .differences()).containsExactly(new Difference("ended", "2016", ""));
    }

    @Test
    void aBlankIsNotProposedBesideWhatIs() {
        town.apply(inspections(GOOD.replace(",,,,,", ",,,,https://example.org/r,")));
        Step step = town.plan(inspections(GOOD.replace("2021-08-20", "2021-08-21").replace("standard", "short")))
                .getFirst();
        assertThat(step.status()).isEqualTo(RowStatus.PROPOSED);
        assertThat(step.proposals()).singleElement()
                .satisfies(p -> assertThat(p.correction().event()).isInstanceOf(InspectionCorrected.class));
        assertThat(step.differences()).contains(new Difference("publication_date", "2021-08-20", "2021-08-21"),
                new Difference("link", "https://example.org/r", ""));
    }

    @Test
    void whatWasProposedOnceIsNotProposedAgainWhateverBecameOfIt() {
        town.apply(inspections(GOOD));
        SourceFile other = inspections(GOOD.replace("2021-08-20", "2021-08-23"));
        ProposeCorrection proposal = town.plan(other).getFirst().proposals().getFirst();
        town.submit(proposal);
        assertThat(town.plan(other).getFirst()).satisfies(own -> {
            assertThat(own.status()).as("of this import").isEqualTo(RowStatus.PROPOSED);
            assertThat(own.proposals()).isEmpty();
            assertThat(own.sent()).containsExactly(proposal.proposalId());
        });
        town.importId = "later";
        assertThat(town.plan(other).getFirst().status()).as("open").isEqualTo(RowStatus.DIFFERENT);
        town.ledger.submit(new RejectCorrection("80001", proposal.proposalId(), "No", true), Origin.of("a-2", "c"));
        assertThat(town.plan(other).getFirst().status()).as("rejected").isEqualTo(RowStatus.DIFFERENT);
        assertThat(town.plan(other).getFirst().proposals()).isEmpty();
        assertThat(town.plan(inspections(GOOD.replace("2021-08-20", "2021-08-24"))).getFirst().status())
                .as("something else").isEqualTo(RowStatus.PROPOSED);
    }

    @Test
    void aFileThatDoesNotKnowOfACorrectionIsNoNews() {
        town.apply(inspections(GOOD));
        SourceFile other = inspections(GOOD.replace("2021-08-20", "2021-08-23"));
        town.submit(town.plan(other).getFirst().proposals().getFirst());
        town.approveAll();
        town.importId = "later";
        assertThat(town.plan(other).getFirst().status()).isEqualTo(RowStatus.ALREADY_THERE);
        Step old = town.plan(inspections(GOOD)).getFirst();
        assertThat(old.status()).isEqualTo(RowStatus.CORRECTED_SINCE);
        assertThat(old.differences())
                .containsExactly(new Difference("publication_date", "2021-08-23", "2021-08-20"));
        assertThat(old.proposals()).isEmpty();
    }

    @Test
    void whatACorrectionWouldForbidNowIsNoFaultOfAnOldFile() {
        town.apply(inspections(GOOD.replace("2021-08-20", "2021-07-10")));
        town.correct(InspectionRecorded.class, before -> new InspectionRecorded(before.urn(), before.inspectionId(),
                before.edition(), before.inspectionType(), before.scope(),
                List.of(new DateSpan(LocalDate.of(2021, 6, 21), LocalDate.of(2021, 7, 2))), before.leadInspectors(),
                before.judgements()));
        town.correct(ReportPublished.class, before -> new ReportPublished(before.urn(), before.inspectionId(),
                LocalDate.of(2021, 7, 5), null, null, null, List.of()));
        assertThat(town.plan(inspections(GOOD.replace("2021-08-20", "2021-07-10"))).getFirst().status())
                .isEqualTo(RowStatus.CORRECTED_SINCE);
        assertThat(town.faults.kept()).isEmpty();
    }

    @Test
    void aFileThatKnowsAReissueIsNoNews() {
        town.apply(inspections(GOOD));
        Journey journey = town.ledger.journey("80001");
        FactKey report = new FactKey(ReportPublished.class, "i1");
        List<Judgement> regraded = journey.find(InspectionRecorded.class, "i1").orElseThrow().judgements().stream()
                .map(j -> new Judgement(j.code(), "outstanding", j.label())).toList();
        town.submit(new ProposeCorrection("80001", "reissue",
                new Enclosed(Restating.reissue(journey,
                        new ReportReissued("80001", "i1", journey.newestStatement(report).orElseThrow().eventId(),
                                LocalDate.of(2021, 9, 1), regraded, null, null, List.of(), GROUNDS))),
                null));
        town.approveAll();
        assertThat(town.plan(inspections(GOOD)).getFirst().status()).isEqualTo(RowStatus.ALREADY_THERE);
        assertThat(town.plan(inspections(
                GOOD.replace(",,good,,good,good,good,", ",,outstanding,,outstanding,outstanding,outstanding,")))
                .getFirst().status()).isEqualTo(RowStatus.CORRECTED_SINCE);
    }

    @Test
    void anInspectionThatIsVoidIsReportedAndNotProposed() {
        town.apply(inspections(GOOD));
        String recorded = town.ledger.journey("80001").newestStatement(new FactKey(InspectionRecorded.class, "i1"))
                .orElseThrow().eventId();
        town.submit(new ProposeCorrection("80001", "void",
                new Enclosed(new InspectionVoided("80001", "i1", recorded, List.of(), GROUNDS)), null));
        town.approveAll();
        Step step = town.plan(inspections(GOOD)).getFirst();
        assertThat(town.faults.kept()).isEmpty();
        assertThat(step.status()).isEqualTo(RowStatus.CORRECTED_SINCE);
        assertThat(step.proposals()).isEmpty();
        assertThat(town.plan(Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,One.")).getFirst().status())
                .isEqualTo(RowStatus.CORRECTED_SINCE);
    }

    @Test
    void whatNoColumnStatesIsKept() {
        town.apply(inspections(GOOD), Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,Clear plans."));
        town.correct(InspectionRecorded.class, before -> new InspectionRecorded(before.urn(), before.inspectionId(),
                before.edition(), before.inspectionType(), before.scope(), before.visits(), before.leadInspectors(),
                before.judgements().stream().map(j -> j.code().equals("impact_of_leaders")
                        ? new Judgement(j.code(), j.grade(), "leaders, as printed")
                        : j).toList()));
        Step step = town.plan(inspections(GOOD.replace("2021-08-20", "2021-08-23").replace("standard", "short")))
                .getFirst();
        assertThat(step.proposals()).extracting(p -> ((Restatement) p.correction().event()).fact())
                .satisfiesExactly(
                        inspection -> assertThat(((InspectionRecorded) inspection).judgements())
                                .extracting(Judgement::label).contains("leaders, as printed"),
                        report -> assertThat(((ReportPublished) report).findings()).hasSize(1));
    }

    @Test
    void aDifferenceTheRulesRefuseIsAFault() {
        town.apply(inspections(GOOD));
        assertThat(town.plan(inspections(GOOD.replace("2021-06-28..2021-07-09", "2021-09-06..2021-09-10"))).getFirst()
                .status()).isEqualTo(RowStatus.ERROR);
        assertThat(town.faults.kept()).extracting(Fault::rule).contains(Rule.PUBLISHED_AFTER_INSPECTION.code());
    }
}
