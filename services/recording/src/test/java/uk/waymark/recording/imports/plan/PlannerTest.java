package uk.waymark.recording.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Finding;
import uk.waymark.events.FindingKind;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.journey.rules.Rule;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.PublishReport;
import uk.waymark.recording.commands.PublishVisitLetter;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.SourceFile;

class PlannerTest {

    private static final String AUTHORITIES = "urn,name,region,authority_type,ons_code,dfe_code,established,"
            + "statistical_neighbours,note";
    private static final String TOWN = "80001,Town,North East,,E08000001,,,,";
    private static final String INTERVENTIONS = "intervention_id,urn,authority,kind,started,ended,supersedes,detail,"
            + "ended_detail,confidence,source_title,source_link";
    private static final String VISITS = "visit_id,urn,authority,kind,started,ended,published,link,detail,confidence,"
            + "source_title,source_link";
    private static final String FINDINGS = "inspection_id,urn,authority,kind,text";
    private static final String INSPECTIONS = "inspection_id,urn,authority,edition,inspection_type,scope,visits,"
            + "lead_inspectors,publication_date,publication_date_printed,overall_effectiveness,"
            + "leadership_management_governance,impact_of_leaders,help_and_protection,in_care,in_care_label,"
            + "care_leavers,adoption,link,document_sha256";
    private static final String GOOD = "i1,80001,Town,ILACS_2018,standard,whole_service,2021-06-28..2021-07-09,,"
            + "2021-08-20,,good,,good,good,good,,,,,";

    private final Ledger ledger = new Ledger();
    private Faults faults;

    @BeforeEach
    void register() {
        apply(Samples.of("authorities.csv", AUTHORITIES, TOWN));
    }

    @Test
    void aSecondTimeEverythingIsThereAlready() {
        List<SourceFile> samples = Samples.all();
        apply(samples.toArray(SourceFile[]::new));
        int events = ledger.all().size();
        assertThat(plan(samples.toArray(SourceFile[]::new))).hasSizeGreaterThan(600)
                .allMatch(step -> step.status() == RowStatus.ALREADY_THERE);
        for (SourceFile one : samples) {
            assertThat(plan(one)).allMatch(step -> step.status() == RowStatus.ALREADY_THERE);
            assertThat(faults.kept()).isEmpty();
        }
        assertThat(ledger.all()).hasSize(events);
    }

    @Test
    void whatDiffersIsToldCellByCellAndNothingOfTheRowIsApplied() {
        apply(inspections(GOOD.replace("2021-08-20", "")));
        Step step = plan(
                inspections(GOOD.replace("standard", "short").replace(",,good,,good,", ",,good,,outstanding,")))
                .getFirst();
        assertThat(step.status()).isEqualTo(RowStatus.DIFFERENT);
        assertThat(step.commands()).isEmpty();
        assertThat(step.differences()).containsExactlyInAnyOrder(new Difference("inspection_type", "standard", "short"),
                new Difference("impact_of_leaders", "good", "outstanding"));
    }

    @Test
    void aBlankThatDeniesWhatIsRecordedDiffers() {
        apply(inspections(GOOD));
        assertThat(plan(inspections(GOOD.replace("2021-08-20", ""))).getFirst().differences())
                .containsExactly(new Difference("publication_date", "2021-08-20", ""));
        apply(Samples.of("i.csv", INTERVENTIONS, "d1,80001,Town,commissioner,2015,2016,,,,,,"));
        assertThat(plan(Samples.of("i.csv", INTERVENTIONS, "d1,80001,Town,commissioner,2015,,,,,,,")).getFirst()
                .differences()).containsExactly(new Difference("ended", "2016", ""));
    }

    @Test
    void whatWasOpenIsCompleted() {
        apply(inspections(GOOD.replace("2021-08-20", "")));
        List<Step> steps = plan(inspections(GOOD));
        assertThat(steps.getFirst().commands()).singleElement().isInstanceOf(PublishReport.class);
    }

    @Test
    void whatNoColumnStatesIsNoDifference() {
        apply(inspections(GOOD), Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,Clear plans."));
        assertThat(plan(inspections(GOOD)).getFirst().status()).isEqualTo(RowStatus.ALREADY_THERE);
    }

    @Test
    void findingsComeWithTheirReport() {
        SourceFile findings = Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,Clear plans.");
        plan(findings);
        assertThat(faults.kept()).extracting(Fault::line, Fault::rule)
                .containsExactly(tuple(2, "findings_come_with_their_report"));
        PublishReport report = (PublishReport) plan(findings, inspections(GOOD)).getFirst().commands().getLast();
        assertThat(report.findings()).containsExactly(new Finding(FindingKind.STRENGTH, "Clear plans."));
        apply(inspections(GOOD), findings);
        assertThat(plan(Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,Other plans.")).getFirst()
                .differences()).containsExactly(
                        new Difference("findings", "strength: Clear plans.", "strength: Other plans."));
    }

    @Test
    void rulesAreToldWithTheCellTheyAreAbout() {
        plan(inspections(GOOD.replace(",,good,,good,good,good,,,,,", ",,good,,adequate,good,good,,good,,ftp://x,ABC")),
                Samples.of("findings.csv", FINDINGS, "i1,80001,Town,strength,One.", "i1,80001,Town,strength, "));
        assertThat(faults.kept()).extracting(Fault::file, Fault::line, Fault::column, Fault::field, Fault::rule)
                .containsExactlyInAnyOrder(
                        tuple("inspections.csv", 2, 13, "impact_of_leaders", Rule.GRADE_IS_ON_SCALE.code()),
                        tuple("inspections.csv", 2, 17, "care_leavers", Rule.JUDGEMENT_BELONGS_TO_EDITION.code()),
                        tuple("inspections.csv", 2, 19, "link", Rule.LINK_IS_A_WEB_ADDRESS.code()),
                        tuple("inspections.csv", 2, 20, "document_sha256", Rule.HASH_IS_SHA256.code()),
                        tuple("findings.csv", 3, 5, "text", Rule.TEXT_IS_PRESENT.code()));
    }

    @Test
    void anotherAuthoritysNameAndAnUnknownUrn() {
        plan(inspections(GOOD.replace("Town", "Village"), GOOD.replace("i1,80001", "i2,80002")));
        assertThat(faults.kept()).extracting(Fault::line, Fault::column, Fault::rule).containsExactlyInAnyOrder(
                tuple(2, 3, "authority_matches_urn"), tuple(3, 2, Rule.AUTHORITY_IS_REGISTERED.code()));
    }

    @Test
    void aFactIsGivenOnce() {
        plan(inspections(GOOD, GOOD));
        assertThat(faults.kept()).extracting(Fault::line, Fault::column, Fault::rule)
                .containsExactly(tuple(3, 1, "given_once"));
    }

    @Test
    void aClaimThatStandsOnALaterOneWaitsForIt() {
        List<Step> steps = plan(Samples.of("interventions.csv", INTERVENTIONS,
                "d2,80001,Town,statutory_direction,2017,,d1,,,,,", "d1,80001,Town,statutory_direction,2015,,,,,,,"));
        assertThat(faults.kept()).isEmpty();
        assertThat(steps).allMatch(step -> step.status() == RowStatus.NEW)
                .extracting(step -> step.claim().about().id()).containsExactly("d1", "d2");
    }

    @Test
    void aLetterPublishedLaterCompletesItsVisit() {
        String visit = "v1,80001,Town,monitoring_visit,2019-01,,%s,%s,,,,";
        apply(Samples.of("visits.csv", VISITS, visit.formatted("", "")));
        SourceFile published = Samples.of("visits.csv", VISITS, visit.formatted("2019-03-01", "https://example.org/1"));
        assertThat(plan(published).getFirst().commands()).singleElement().isInstanceOf(PublishVisitLetter.class);
        apply(published);
        assertThat(ledger.journey("80001").find(VisitLetterPublished.class, "v1").orElseThrow().publicationDate())
                .isEqualTo(LocalDate.of(2019, 3, 1));
        assertThat(plan(published).getFirst().status()).isEqualTo(RowStatus.ALREADY_THERE);
        assertThat(plan(Samples.of("visits.csv", VISITS, visit.formatted("", ""))).getFirst().differences())
                .containsExactly(new Difference("published", "2019-03-01", ""),
                        new Difference("link", "https://example.org/1", ""));
    }

    private static SourceFile inspections(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = INSPECTIONS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Samples.of("inspections.csv", lines);
    }

    private List<Step> plan(SourceFile... files) {
        faults = new Faults();
        return new Planner(new Recorded(ledger, "import"), faults).plan(Claims.of(List.of(files), faults).claims());
    }

    private void apply(SourceFile... files) {
        List<Step> steps = plan(files);
        assertThat(faults.kept()).isEmpty();
        for (Step step : steps) {
            for (JourneyCommand command : step.commands()) {
                assertThat(ledger.submit(command, Origin.of("a-test", "import"))).isInstanceOf(Outcome.Recorded.class);
            }
        }
    }
}
