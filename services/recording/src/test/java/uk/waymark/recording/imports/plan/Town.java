package uk.waymark.recording.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import uk.waymark.events.Enclosed;
import uk.waymark.events.Evidence;
import uk.waymark.events.Fact;
import uk.waymark.events.Grounds;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.recording.commands.ApproveCorrection;
import uk.waymark.recording.commands.JourneyCommand;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.commands.Outcome;
import uk.waymark.recording.commands.ProposeCorrection;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.SourceFile;

/** A record with one authority, and imports into it that are planned and, where they should be, applied. */
final class Town {

    static final String AUTHORITIES = "urn,name,region,authority_type,ons_code,dfe_code,established,"
            + "statistical_neighbours,note";
    static final String TOWN = "80001,Town,North East,,E08000001,,,,";
    static final String INTERVENTIONS = "intervention_id,urn,authority,kind,started,ended,supersedes,detail,"
            + "ended_detail,confidence,source_title,source_link";
    static final String VISITS = "visit_id,urn,authority,kind,started,ended,published,link,detail,confidence,"
            + "source_title,source_link";
    static final String FINDINGS = "inspection_id,urn,authority,kind,text";
    static final String INSPECTIONS = "inspection_id,urn,authority,edition,inspection_type,scope,visits,"
            + "lead_inspectors,publication_date,publication_date_printed,overall_effectiveness,"
            + "leadership_management_governance,impact_of_leaders,help_and_protection,in_care,in_care_label,"
            + "care_leavers,adoption,link,document_sha256";
    static final String GOOD = "i1,80001,Town,ILACS_2018,standard,whole_service,2021-06-28..2021-07-09,,"
            + "2021-08-20,,good,,good,good,good,,,,,";

    static final Grounds GROUNDS = new Grounds("Because", new Evidence(null, null, "page 1"), null, null,
            null);

    final Ledger ledger = new Ledger();
    String importId = "import";
    Faults faults;

    Town() {
        apply(Samples.of("authorities.csv", AUTHORITIES, TOWN));
    }

    static SourceFile inspections(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = INSPECTIONS;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Samples.of("inspections.csv", lines);
    }

    void submit(ProposeCorrection proposal) {
        assertThat(ledger.submit(proposal, Origin.of("a-test", "c"))).isInstanceOf(Outcome.Recorded.class);
    }

    void approveAll() {
        ledger.journey("80001").proposals().values().stream().filter(p -> p.state() == Proposal.State.OPEN)
                .forEach(p -> assertThat(ledger.submit(new ApproveCorrection("80001", p.proposalId(), true),
                        Origin.of("a-2", "c"))).isInstanceOf(Outcome.Recorded.class));
    }

    <F extends Fact> void correct(Class<F> type, UnaryOperator<F> how) {
        Journey journey = ledger.journey("80001");
        FactKey key = new FactKey(type, "i1");
        submit(new ProposeCorrection("80001", "p" + ledger.count(),
                new Enclosed(Restating.of(journey, journey.newestStatement(key).orElseThrow().eventId(),
                        how.apply(journey.find(type, "i1").orElseThrow()), GROUNDS)),
                null));
        approveAll();
    }

    List<Step> plan(SourceFile... files) {
        faults = new Faults();
        return new Planner(new Recorded(ledger, importId),
                new Proposing(importId, "a-test", null, null), faults).plan(Claims.of(List.of(files), faults).claims());
    }

    void apply(SourceFile... files) {
        List<Step> steps = plan(files);
        assertThat(faults.kept()).isEmpty();
        for (Step step : steps) {
            for (JourneyCommand command : step.commands()) {
                assertThat(ledger.submit(command, Origin.of("a-test", "import"))).isInstanceOf(Outcome.Recorded.class);
            }
        }
    }
}
