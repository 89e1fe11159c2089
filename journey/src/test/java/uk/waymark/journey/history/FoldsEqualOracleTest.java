package uk.waymark.journey.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import uk.waymark.journey.Journey;
import uk.waymark.journey.history.Proposal.Outcome;
import uk.waymark.journey.rating.RatingPeriod;
import uk.waymark.journey.rating.RatingPeriods;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.Rules;

/** Thousands of made-up histories: {@code -Dwaymark.histories=200000} for more, {@code -Dwaymark.seed=1} for another start. */
class FoldsEqualOracleTest {

    private static final int HISTORIES = Integer.getInteger("waymark.histories", 20_000);
    private static final long SEED = Long.getLong("waymark.seed", 1);

    @Test
    void rulesDecideAsTheHistorySays() {
        LongStream.range(SEED, SEED + HISTORIES).forEach(seed -> {
            Map<String, Journey> journeys = new HashMap<>();
            for (Proposal proposal : GeneratedHistory.of(seed).proposals()) {
                Journey journey = journeys.getOrDefault(proposal.event().urn(), Journey.EMPTY);
                Decision decision = Rules.decide(journey, proposal.event());
                Outcome outcome = switch (decision) {
                    case Decision.Accepted a -> Outcome.ACCEPTED;
                    case Decision.AlreadySo a -> Outcome.ALREADY_SO;
                    case Decision.Refused r -> Outcome.REFUSED;
                };
                assertThat(outcome).as("seed %d: %s -> %s", seed, proposal, decision).isEqualTo(proposal.expected());
                if (decision instanceof Decision.Accepted a) {
                    journeys.put(proposal.event().urn(), journey.with(a.event()));
                }
            }
        });
    }

    @Test
    void ratingPeriodsEqualTheOracle() {
        LongStream.range(SEED, SEED + HISTORIES).forEach(seed -> {
            GeneratedHistory history = GeneratedHistory.of(seed);
            List<Recorded> recorded = history.recorded();
            Oracle oracle = new Oracle(recorded);
            List<LocalDate> days = history.days();
            for (String urn : history.urns()) {
                Journey journey = Journey.EMPTY;
                for (Recorded one : recorded) {
                    if (one.urn().equals(urn)) {
                        journey = journey.with(one.event());
                    }
                }
                List<RatingPeriod> periods = RatingPeriods.of(journey);
                for (LocalDate day : days) {
                    assertThat(RatingPeriods.on(periods, day).map(p -> rating(urn, p)))
                            .as("seed %d, %s on %s", seed, urn, day)
                            .isEqualTo(oracle.rating(urn, day, history.end()));
                }
            }
        });
    }

    private static Oracle.Rating rating(String urn, RatingPeriod p) {
        Map<String, String> judgements = new LinkedHashMap<>();
        p.judgements().forEach(j -> judgements.put(j.code(), j.grade()));
        return new Oracle.Rating(urn, p.inspectionId(), p.edition(), p.inspectionEnd(), p.publicationDate(),
                p.overall(), judgements);
    }
}
