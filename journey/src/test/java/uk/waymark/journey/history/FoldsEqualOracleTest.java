package uk.waymark.journey.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.Fact;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.journey.Journey;
import uk.waymark.journey.history.Attempt.Outcome;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.journey.rules.CorrectionRules;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.ProposalRules;
import uk.waymark.journey.rules.Rules;
import uk.waymark.journey.timeline.Timeline;
import uk.waymark.journey.timeline.TimelineEntry;

class FoldsEqualOracleTest {

    @Test
    void rulesDecideAsTheHistorySays() {
        Histories.forEach(20_000, history -> {
            Map<String, Journey> journeys = new HashMap<>();
            for (Attempt attempt : history.attempts()) {
                Journey journey = journeys.getOrDefault(attempt.event().urn(), Journey.EMPTY);
                Decision decision = decide(journey, attempt.event());
                Outcome outcome = switch (decision) {
                    case Decision.Accepted a -> Outcome.ACCEPTED;
                    case Decision.AlreadySo a -> Outcome.ALREADY_SO;
                    case Decision.Refused r -> Outcome.REFUSED;
                };
                assertThat(outcome).as("%s -> %s", attempt, decision).isEqualTo(attempt.expected());
                if (decision instanceof Decision.Accepted a) {
                    assertThat(a.event()).as(attempt.toString()).isEqualTo(attempt.event());
                    journeys.put(attempt.event().urn(), journey.with(attempt.id(), attempt.at(), a.event()));
                }
            }
        });
    }

    private static Decision decide(Journey journey, JourneyEvent event) {
        String urn = event.urn();
        return switch (event) {
            case Fact fact -> Rules.decide(journey, fact);
            case Compensation c when journey.proposals().containsKey(c.grounds().proposal()) ->
                ProposalRules.approve(journey, c.grounds().proposal(), CorrectionDice.APPROVER, true);
            case Compensation c -> CorrectionRules.decide(journey, c);
            case CorrectionProposed p ->
                ProposalRules.propose(journey, p.proposalId(), p.compensation(), null, CorrectionDice.PROPOSER);
            case CorrectionRejected r ->
                ProposalRules.reject(journey, urn, r.proposalId(), r.reason(), CorrectionDice.APPROVER, true);
            case ProposalWithdrawn w ->
                ProposalRules.withdraw(journey, urn, w.proposalId(), w.reason(), CorrectionDice.PROPOSER);
        };
    }

    @Test
    void ratings() {
        Histories.forEach(20_000, history -> {
            Oracle oracle = new Oracle(history.recorded());
            List<LocalDate> days = history.someDays(12);
            for (String urn : history.urns()) {
                List<RatingPeriod> periods = RatingPeriods.of(journey(history, urn));
                for (LocalDate day : days) {
                    assertThat(RatingPeriods.on(periods, day).map(p -> rating(urn, p))).as("%s on %s", urn, day)
                            .isEqualTo(oracle.rating(urn, day, history.end()));
                }
            }
        });
    }

    @Test
    void timelines() {
        Histories.forEach(20_000, history -> {
            Oracle oracle = new Oracle(history.recorded());
            List<LocalDate> days = history.someDays(3);
            for (String urn : history.urns()) {
                Journey journey = journey(history, urn);
                List<TimelineEntry> entries = Timeline.of(journey);
                assertThat(ids(entries)).as(urn)
                        .isEqualTo(sorted(oracle.timeline(urn, GeneratedHistory.TODAY, history.end(), true)));
                assertThat(eventByEvent(history, urn).inOrder()).as(urn).isEqualTo(entries);
                for (LocalDate day : days) {
                    assertThat(ids(entries.stream().filter(e -> e.isVisible(day)).toList())).as("%s on %s", urn, day)
                            .isEqualTo(sorted(oracle.timeline(urn, day, history.end(), false)));
                }
            }
        });
    }

    private static List<String> ids(List<TimelineEntry> entries) {
        return sorted(entries.stream().map(TimelineEntry::id).toList());
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().sorted().toList();
    }

    private static Journey journey(GeneratedHistory history, String urn) {
        Journey journey = Journey.EMPTY;
        for (Recorded one : history.recorded()) {
            journey = one.urn().equals(urn) ? journey.with(one.id(), one.at(), one.event()) : journey;
        }
        return journey;
    }

    private static Timeline eventByEvent(GeneratedHistory history, String urn) {
        Timeline timeline = Timeline.EMPTY;
        for (Recorded one : history.recorded()) {
            timeline = one.urn().equals(urn) ? timeline.with(one.id(), one.at(), one.event()) : timeline;
        }
        return timeline;
    }

    private static Oracle.Rating rating(String urn, RatingPeriod p) {
        Map<String, String> judgements = new LinkedHashMap<>();
        p.judgements().forEach(j -> judgements.put(j.code(), j.grade()));
        return new Oracle.Rating(urn, p.inspectionId(), p.edition(), p.inspectionEnd(), p.publicationDate(),
                p.overall(), judgements);
    }
}
