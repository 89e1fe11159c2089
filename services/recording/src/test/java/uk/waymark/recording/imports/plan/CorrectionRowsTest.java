package uk.waymark.recording.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.waymark.events.Compensation;
import uk.waymark.events.FieldChange;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.imports.CorrectionFiles;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.SourceFile;

/** One changed cell a line. */
class CorrectionRowsTest {

    private static final Ledger LEDGER = new Ledger();

    private Faults faults;

    @BeforeAll
    static void record() {
        Faults none = new Faults();
        new Planner(new Recorded(LEDGER, "samples"), new Proposing("samples", "a-test", null, null), none)
                .plan(Claims.of(Samples.all(), none).claims()).forEach(step -> step.commands()
                        .forEach(command -> LEDGER.submit(command, Origin.of("a-test", "samples"))));
        assertThat(none.kept()).isEmpty();
    }

    @BeforeEach
    void begin() {
        faults = new Faults();
    }

    @ParameterizedTest(name = "{0}: {1} from {2} to {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,good,outstanding | judgements[help_and_protection].grade | good | outstanding
                                                                  inspections,80460,Derbyshire,80460-2019-09-19,visits,2019-07-08..2019-07-12;2019-08-07..2019-08-08,2019-07-08..2019-07-12 | visits[1].start | 2019-08-07 |
                                                                  inspections,80577,West Berkshire,80577-2015-05-18,publication_date,2015-05-18,2015-05-13 | publicationDate | 2015-05-18 | 2015-05-13
                                                                  inspections,80577,West Berkshire,80577-2015-05-18,publication_date_printed,2015-05-13, | publicationDatePrinted | 2015-05-13 |
                                                                  authorities,80566,Sunderland,80566,dfe_code,394,395 | dfeCode | 394 | 395
                                                                  code-changes,80426,Barnsley,2025-04-01,ons_code,E08000038,E08000099 | onsCode | E08000038 | E08000099
                                                                  interventions,80566,Sunderland,80566-direction-2015,started,2015-07-20,2015-07 | started | 2015-07-20 | 2015-07
                                                                  interventions,80566,Sunderland,80566-direction-2015,ended,2017-04-03,unknown | ended | 2017-04-03 | unknown
                                                                  """)
    void aCellOfAnyKind(String line, String field, String from, String to) {
        Step step = plan(CorrectionFiles.of(line)).getFirst();
        assertThat(faults.kept()).isEmpty();
        assertThat(step.status()).isEqualTo(RowStatus.PROPOSED);
        assertThat(((Compensation) step.proposals().getFirst().correction().event()).changes())
                .contains(new FieldChange(field, from, to));
        assertThat(step.proposals()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,outstanding,good | recorded | recorded_is_current
                                                                  inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,,good            | recorded | recorded_is_current
                                                                  inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,good,good        | corrected | correction_changes_something
                                                                  inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,good,adequate    | corrected | grade_is_on_scale
                                                                  inspections,80566,Sunderland,80566-2021-08-20,care_leavers,,good                   | corrected | judgement_belongs_to_edition
                                                                  inspections,80566,Sunderland,80566-2021-08-20,in_care,outstanding,                 | about | value_stands_alone
                                                                  inspections,80566,Sunderland,80566-2021-08-20,visits,2021-06-28..2021-07-09,July    | corrected | visits_are_spans
                                                                  interventions,80566,Sunderland,80566-direction-2015,ended,2017-04-03,              | corrected | record_is_not_taken_back
                                                                  inspections,80566,Sunderland,80566-2021-08-20,publication_date,2021-08-20,2021-07-01 | corrected | published_after_inspection
                                                                  inspections,80566,Sunderland,80566-2021-08-20,inspection_id,80566-2021-08-20,x     | field | field_is_a_column
                                                                  inspections,80566,Sunderland,80566-2021-08-20,nonsense,a,b                         | field | field_is_a_column
                                                                  inspections,80566,Sunderland,none,in_care,good,outstanding                         | about | about_is_recorded
                                                                  inspections,80566,Durham,80566-2021-08-20,help_and_protection,good,outstanding     | authority | authority_matches_urn
                                                                  inspections,80000,Nowhere,i,in_care,good,outstanding                               | about | about_is_recorded
                                                                  inspections,80566,Sunderland,,in_care,good,outstanding                             | about | value_is_present
                                                                  findings,80566,Sunderland,80566-2021-08-20,text,a,b                                | kind | kind_is_known
                                                                  corrections,80566,Sunderland,80566-2021-08-20,text,a,b                             | kind | kind_is_known
                                                                  code-changes,80426,Barnsley,2025-04-01,from,2025-04-01,2025-04-02                  | field | about_is_recorded
                                                                  delivery-organisations,80566,Sunderland,80566-together-for-children,ended,,2024 | field | field_is_a_column
                                                                  """)
    void whatIsWrongWithACell(String line, String column, String rule) {
        plan(CorrectionFiles.of(line));
        assertThat(faults.kept()).extracting(Fault::field, Fault::rule).first().hasToString("(\"" + column + "\", \""
                + rule + "\")");
        assertThat(faults.kept()).allMatch(fault -> fault.line() == 2);
    }

    @Test
    void theLineOfTheCellIsNamed() {
        plan(CorrectionFiles.of("inspections,80566,Sunderland,80566-2021-08-20,in_care,outstanding,good",
                "inspections,80566,Sunderland,80566-2021-08-20,help_and_protection,good,adequate",
                "inspections,80566,Sunderland,80566-2021-08-20,in_care,outstanding,inadequate"));
        assertThat(faults.kept()).extracting(Fault::line, Fault::rule).first().hasToString("(4, \"given_once\")");
    }

    @Test
    void aReasonIsNeeded() {
        new Planner(new Recorded(LEDGER, "import"), new Proposing("import", "a-test", null, null), faults)
                .plan(Claims.of(List.of(CorrectionFiles.careLeavers(2)), faults).claims());
        assertThat(faults.kept()).extracting(Fault::rule).containsExactly("reason_is_given");
    }

    private List<Step> plan(SourceFile file) {
        return new Planner(new Recorded(LEDGER, "import"), new Proposing("import", "a-test", "Because", null), faults)
                .plan(Claims.of(List.of(file), faults).claims());
    }
}
