package uk.waymark.recording.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.Journey;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.FrameworkCatalogue;
import uk.waymark.journey.history.Histories;
import uk.waymark.journey.history.Recorded;
import uk.waymark.recording.commands.Origin;
import uk.waymark.recording.imports.Ledger;
import uk.waymark.recording.imports.plan.Planner;
import uk.waymark.recording.imports.plan.Proposing;
import uk.waymark.recording.imports.plan.RowStatus;
import uk.waymark.recording.imports.plan.Step;

/** Whatever was recorded, in whatever order: written as files it can be imported, and says the same again. */
class GeneratedFilesTest {

    @Test
    void whatWasWrittenComesInAndSaysTheSameAgain() {
        Histories.forEach(150, history -> {
            List<SourceFile> written = WrittenFiles.of(journeys(history.recorded()));
            List<SourceFile> shuffled = new ArrayList<>(written);
            Collections.shuffle(shuffled, new Random(history.seed()));
            Ledger ledger = new Ledger();
            assertThat(apply(ledger, shuffled)).allMatch(step -> step.status() == RowStatus.NEW);
            List<SourceFile> again = WrittenFiles.of(history.recorded().stream().map(r -> r.event().urn()).distinct()
                    .map(ledger::journey).toList());
            for (int i = 0; i < written.size(); i++) {
                assertThat(text(again.get(i))).isEqualTo(text(written.get(i)));
            }
            assertThat(apply(ledger, shuffled)).allMatch(step -> step.status() == RowStatus.ALREADY_THERE);
        });
    }

    @Test
    void everyJudgementOfTheCatalogueHasAColumn() {
        assertThat(FrameworkCatalogue.editions()).flatExtracting(edition -> edition.judgements().stream()
                .map(AskedJudgement::code).toList()).isSubsetOf(InspectionRows.JUDGEMENTS);
        assertThat(InspectionRows.KIND.columns()).containsAll(InspectionRows.JUDGEMENTS);
    }

    private static List<Step> apply(Ledger ledger, List<SourceFile> files) {
        Faults faults = new Faults();
        List<Step> steps = new Planner(new uk.waymark.recording.imports.plan.Recorded(ledger, "import"),
                new Proposing("import", "a-test", null, null), faults)
                .plan(Claims.of(files, faults).claims());
        assertThat(faults.kept()).isEmpty();
        steps.forEach(step -> step.commands()
                .forEach(command -> ledger.submit(command, Origin.of("a-test", "import"))));
        return steps;
    }

    private static List<Journey> journeys(List<Recorded> history) {
        Map<String, Journey> journeys = new LinkedHashMap<>();
        for (Recorded recorded : history) {
            JourneyEvent event = recorded.event();
            journeys.put(event.urn(), journeys.getOrDefault(event.urn(), Journey.EMPTY).with(event));
        }
        return List.copyOf(journeys.values());
    }

    private static String text(SourceFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
