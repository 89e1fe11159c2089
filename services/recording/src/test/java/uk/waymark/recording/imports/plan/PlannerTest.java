package uk.waymark.recording.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.waymark.recording.imports.plan.Town.FINDINGS;
import static uk.waymark.recording.imports.plan.Town.GOOD;
import static uk.waymark.recording.imports.plan.Town.INTERVENTIONS;
import static uk.waymark.recording.imports.plan.Town.VISITS;
import static uk.waymark.recording.imports.plan.Town.inspections;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Finding;
import uk.waymark.events.FindingKind;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.journey.rules.Rule;
import uk.waymark.recording.commands.PublishReport;
import uk.waymark.recording.commands.PublishVisitLetter;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.SourceFile;

class PlannerTest {
    private final Town town = new Town();

    @Test
    void aSecondTimeEverythingIsThereAlready() {
        List<SourceFile> samples = Samples.all();
        town.apply(samples.toArray(SourceFile[]::new));
        int events = town.ledger.all().size();
        assertThat(town.plan(samples.toArray(SourceFile[]::new))).hasSizeGreaterThan(600)
                .allMatch(step -> step.status() == RowStatus.ALREADY_THERE);
        for (SourceFile one : samples) {
            assertThat(town.plan(one)).allMatch(step -> step.status() == RowStatus.ALREADY_THERE);
            assertThat(town.faults.kept()).isEmpty();
        }
        assertThat(town.ledger.all()).hasSize(events);
    }

    @Test
    void whatWasOpenIsCompleted() {
        town.apply(inspections(GOOD.replace("2021-08-20", "")));
        List<Step> steps = town.plan(inspections(GOOD));
        assertThat(steps.getFirst().commands()).singleElement().isInstanceOf(PublishReport.class);
    }

    @Test
    void whatNoColumnStatesIsNoDifference() {
        town.apply(inspections(GOOD), Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,Clear plans."));
        assertThat(town.plan(inspections(GOOD)).getFirst().status()).isEqualTo(RowStatus.ALREADY_THERE);
    }

    @Test
    void findingsComeWithTheirReport() {
        SourceFile findings = Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,Clear plans.");
        town.plan(findings);
        assertThat(town.faults.kept()).extracting(Fault::line, Fault::rule)
                .containsExactly(tuple(2, "findings_come_with_their_report"));
        PublishReport report = (PublishReport) town.plan(findings, inspections(GOOD)).getFirst().commands().getLast();
        assertThat(report.findings()).containsExactly(new Finding(FindingKind.STRENGTH, "Clear plans."));
        town.apply(inspections(GOOD), findings);
        assertThat(town.plan(Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,Other plans.")).getFirst()
                .differences()).containsExactly(
                        new Difference("findings", "strength: Clear plans.", "strength: Other plans."));
    }

    @Test
    void rulesAreToldWithTheCellTheyAreAbout() {
        town.plan(
                inspections(
                        GOOD.replace(",,good,,good,good,good,,,,,", ",,good,,adequate,good,good,,good,,ftp://x,ABC")),
                Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,One.", "i1,80001,Town,strength, "));
        assertThat(town.faults.kept()).extracting(Fault::file, Fault::line, Fault::column, Fault::field, Fault::rule)
                .containsExactlyInAnyOrder(
                        tuple("inspections.csv", 2, 13, "impact_of_leaders", Rule.GRADE_IS_ON_SCALE.code()),
                        tuple("inspections.csv", 2, 17, "care_leavers", Rule.JUDGEMENT_BELONGS_TO_EDITION.code()),
                        tuple("inspections.csv", 2, 19, "link", Rule.LINK_IS_A_WEB_ADDRESS.code()),
                        tuple("inspections.csv", 2, 20, "document_sha256", Rule.HASH_IS_SHA256.code()),
                        tuple("findings.csv", 3, 5, "text", Rule.TEXT_IS_PRESENT.code()));
    }

    @Test
    void anotherAuthoritysNameAndAnUnknownUrn() {
        town.plan(inspections(GOOD.replace("Town", "Village"), GOOD.replace("i1,80001", "i2,80002")));
        assertThat(town.faults.kept()).extracting(Fault::line, Fault::column, Fault::rule).containsExactlyInAnyOrder(
                tuple(2, 3, "authority_matches_urn"), tuple(3, 2, Rule.AUTHORITY_IS_REGISTERED.code()));
    }

    @Test
    void aFactIsGivenOnce() {
        town.plan(inspections(GOOD, GOOD));
        assertThat(town.faults.kept()).extracting(Fault::line, Fault::column, Fault::rule)
                .containsExactly(tuple(3, 1, "given_once"));
    }

    @Test
    void aClaimThatStandsOnALaterOneWaitsForIt() {
        List<Step> steps = town.plan(Samples.of("interventions.csv", INTERVENTIONS,
                "d2,80001,Town,statutory_direction,2017,,d1,,,,,", "d1,80001,Town,statutory_direction,2015,,,,,,,"));
        assertThat(town.faults.kept()).isEmpty();
        assertThat(steps).allMatch(step -> step.status() == RowStatus.NEW)
                .extracting(step -> step.claim().about().id()).containsExactly("d1", "d2");
    }

    @Test
    void aLetterPublishedLaterCompletesItsVisit() {
        String visit = "v1,80001,Town,monitoring_visit,2019-01,,%s,%s,,,,";
        town.apply(Samples.of("visits.csv", VISITS, visit.formatted("", "")));
        SourceFile published = Samples.of("visits.csv", VISITS, visit.formatted("2019-03-01", "https://example.org/1"));
        assertThat(town.plan(published).getFirst().commands()).singleElement().isInstanceOf(PublishVisitLetter.class);
        town.apply(published);
        assertThat(town.ledger.journey("80001").find(VisitLetterPublished.class, "v1").orElseThrow().publicationDate())
                .isEqualTo(LocalDate.of(2019, 3, 1));
        assertThat(town.plan(published).getFirst().status()).isEqualTo(RowStatus.ALREADY_THERE);
        assertThat(town.plan(Samples.of("visits.csv", VISITS, visit.formatted("", ""))).getFirst().differences())
                .containsExactly(new Difference("published", "2019-03-01", ""),
                        new Difference("link", "https://example.org/1", ""));
    }
}
