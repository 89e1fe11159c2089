package uk.waymark.journey.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Fact;
import uk.waymark.events.FieldChange;
import uk.waymark.events.Grounds;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;
import uk.waymark.journey.Authority;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.corrections.Restating;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.journey.rules.CorrectionRules;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.journey.timeline.TimelineEntry;

/** A correction that is itself corrected leaves its events, and the answers there were before. */
class UndoneTest {

    private static final Grounds GROUNDS = CorrectionDice.grounds("p").approved(CorrectionDice.APPROVER);

    @Test
    void restoresEveryAnswer() {
        Histories.forEach(2_000, history -> forEachJourney(history, (journey, dice) -> {
            Compensation wrong = wrong(journey, dice).orElse(null);
            if (wrong instanceof Restatement r) {
                Journey changed = journey.with("wrong", history.end(), r);
                FactKey subject = journey.subject(r).orElseThrow();
                Fact before = journey.newest(subject).orElseThrow();
                Compensation back = Restating.of(changed, "wrong", before, GROUNDS);
                undone(journey, changed, back);
                assertThat(back.changes()).as("back again").extracting(FieldChange::field)
                        .containsExactlyInAnyOrderElementsOf(
                                Restating.of(journey, r.corrects(), r.fact(), GROUNDS).changes().stream()
                                        .map(FieldChange::field).toList());
            } else if (wrong != null) {
                undone(journey, journey.with("wrong", history.end(), wrong),
                        new CorrectionRevoked(wrong.urn(), "wrong", List.of(), GROUNDS));
            }
        }));
    }

    private static void undone(Journey before, Journey changed, Compensation back) {
        assertThat(CorrectionRules.decide(changed, back)).isInstanceOf(Decision.Accepted.class);
        Journey after = changed.with("back", GeneratedHistory.of(1).end(), back);
        assertThat(RatingPeriods.of(after)).isEqualTo(RatingPeriods.of(before));
        assertThat(Authority.of(after)).isEqualTo(Authority.of(before));
        assertThat(told(after)).isEqualTo(told(before));
    }

    /** Everything but that it was corrected. */
    private static List<TimelineEntry> told(Journey journey) {
        return Timeline.of(journey).stream().map(e -> new TimelineEntry(e.id(), e.kind(), e.date(), e.sortDate(),
                e.happened(), e.visibleFrom(), e.title(), e.facts(), List.of())).toList();
    }

    private interface Check {

        void of(Journey journey, Dice dice);
    }

    private static Optional<Compensation> wrong(Journey journey, Dice dice) {
        Fact fact = dice.of(List.copyOf(journey.facts().values()));
        String statement = journey.newestStatement(FactKey.of(fact)).orElseThrow().eventId();
        List<Compensation> possible = new ArrayList<>();
        if (fact instanceof ReportPublished r) {
            possible.add(new ReportWithdrawn(r.urn(), r.inspectionId(), statement, r.publicationDate().plusYears(9),
                    List.of(), GROUNDS));
            possible.add(Restating.of(journey, statement, new ReportPublished(r.urn(), r.inspectionId(),
                    r.publicationDate(), r.publicationDatePrinted(), "https://example.org/wrong", r.documentSha256(),
                    r.findings()), GROUNDS));
        }
        if (fact instanceof InspectionRecorded i) {
            possible.add(new InspectionVoided(i.urn(), i.inspectionId(), statement, List.of(), GROUNDS));
            possible.add(Restating.of(journey, statement, new InspectionRecorded(i.urn(), i.inspectionId(),
                    i.edition(), "short", i.scope(), i.visits(), List.of(),
                    InspectionDice.regraded(i.edition(), i.judgements(), dice)), GROUNDS));
        }
        possible.removeIf(c -> !(CorrectionRules.decide(journey, c) instanceof Decision.Accepted));
        return possible.isEmpty() ? Optional.empty() : Optional.of(dice.of(possible));
    }

    private static void forEachJourney(GeneratedHistory history, Check check) {
        Map<String, Journey> journeys = new HashMap<>();
        history.recorded().forEach(one -> journeys.put(one.urn(),
                journeys.getOrDefault(one.urn(), Journey.EMPTY).with(one.id(), one.at(), one.event())));
        Dice dice = new Dice(new Random(history.seed()));
        journeys.values().stream().filter(journey -> !journey.facts().isEmpty())
                .forEach(journey -> check.of(journey, dice));
    }
}
