package uk.waymark.recording.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Compensation;
import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;
import uk.waymark.events.ReportPublished;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.journey.counting.Standings;
import uk.waymark.journey.impact.EntryChange;
import uk.waymark.journey.impact.Impact;
import uk.waymark.journey.impact.StandingsChange;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.Samples;
import uk.waymark.recording.imports.csv.Claims;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.SourceFile;
import uk.waymark.recording.imports.plan.Planner;
import uk.waymark.recording.imports.plan.Proposing;
import uk.waymark.recording.imports.plan.Recorded;
import uk.waymark.recording.journeys.Journeys;

/** A publication date that was entered as the report prints it, put right to the site's. */
class WestBerkshireTest {

    private static final String URN = "80577";
    private static final String INSPECTION = "80577-2015-05-18";
    private static final LocalDate PRINTED = LocalDate.of(2015, 5, 13);
    private static final LocalDate ON_THE_SITE = LocalDate.of(2015, 5, 18);

    private static final Ledger LEDGER = new Ledger();
    private static Impact impact;

    @BeforeAll
    static void preview() {
        Faults none = new Faults();
        new Planner(new Recorded(LEDGER, "samples"), new Proposing("samples", "a-test", null, null), none)
                .plan(Claims.of(List.of(Samples.file("authorities"), asPrinted()), none).claims())
                .forEach(step -> step.commands()
                        .forEach(command -> LEDGER.submit(command, Origin.of("a-test", "samples"))));
        assertThat(none.kept()).isEmpty();
        Journeys journeys = new Journeys(LEDGER);
        Journey journey = journeys.of(URN);
        ReportPublished wrong = journey.find(ReportPublished.class, INSPECTION).orElseThrow();
        assertThat(wrong.publicationDate()).isEqualTo(PRINTED);
        ReportPublished right = new ReportPublished(URN, INSPECTION, ON_THE_SITE, PRINTED, wrong.link(),
                wrong.documentSha256(), wrong.findings());
        Compensation correction = Restating.of(journey,
                journey.newestStatement(FactKey.of(wrong)).orElseThrow().eventId(), right,
                new Grounds("The site says so", new Evidence(null, null, "site"), null, null, null));
        impact = new Previews(journeys).of(Map.of(URN, journey), Map.of(URN, List.of(correction)));
    }

    @Test
    void changesTheStandingsFromTheThirteenthToTheEighteenthAndOnNoOtherDay() {
        assertThat(impact.standings()).extracting(StandingsChange::rule, StandingsChange::area, StandingsChange::from,
                StandingsChange::until).containsExactlyInAnyOrder(
                        tuple("any-framework", "England", PRINTED, ON_THE_SITE),
                        tuple("any-framework", "South East", PRINTED, ON_THE_SITE));
        StandingsChange england = impact.standings().getFirst();
        assertThat(england.after().counts().get("inadequate"))
                .isEqualTo(england.before().counts().get("inadequate") - 1);
        assertThat(england.after().unrated()).isEqualTo(england.before().unrated() + 1);
        assertThat(england.before()).extracting(Standings::authorities).isEqualTo(england.after().authorities() + 1);
    }

    @Test
    void changesOneRatingAndOneEntryAndNoLeap() {
        assertThat(impact.ratings()).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(PRINTED);
            assertThat(change.until()).isEqualTo(ON_THE_SITE);
            assertThat(change.before().overall()).isEqualTo("inadequate");
            assertThat(change.after()).isNull();
        });
        assertThat(impact.timeline()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryChange.Kind.CHANGED);
            assertThat(entry.id()).isEqualTo("inspection:" + INSPECTION);
            assertThat(entry.fields()).extracting(f -> f.field()).containsExactly("date", "visibleFrom",
                    "publicationDate");
        });
        assertThat(impact.leaps()).isEmpty();
    }

    private static SourceFile asPrinted() {
        SourceFile file = Samples.file("inspections");
        String text = new String(file.content(), StandardCharsets.UTF_8);
        String row = "Linda Steele,2015-05-18,2015-05-13";
        assertThat(text).contains(row);
        return new SourceFile(file.name(), null,
                text.replace(row, "Linda Steele,2015-05-13,2015-05-13").getBytes(StandardCharsets.UTF_8));
    }
}
