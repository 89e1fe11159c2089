package uk.waymark.journey.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.waymark.events.EventTypes;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;

/** A history in which nothing happens proves nothing. */
class GeneratedHistoryTest {

    @Test
    void everyEventHappensAndEveryFateOfAProposal() {
        Map<String, Integer> happened = new TreeMap<>();
        Map<Proposal.State, Integer> fates = new TreeMap<>();
        for (long seed = 1; seed <= 3_000; seed++) {
            Map<String, Journey> journeys = new HashMap<>();
            for (Recorded one : GeneratedHistory.of(seed).recorded()) {
                happened.merge(EventTypes.nameOf(one.event().getClass()).orElseThrow(), 1, Integer::sum);
                journeys.merge(one.urn(), Journey.EMPTY.with(one.id(), one.at(), one.event()),
                        (known, first) -> known.with(one.id(), one.at(), one.event()));
            }
            journeys.values().forEach(journey -> journey.proposals().values()
                    .forEach(proposal -> fates.merge(proposal.state(), 1, Integer::sum)));
        }
        assertThat(happened.keySet()).containsExactlyInAnyOrderElementsOf(EventTypes.names());
        assertThat(happened.values()).as(happened.toString()).allMatch(times -> times > 20);
        assertThat(fates.keySet()).containsExactlyInAnyOrder(Proposal.State.values());
        assertThat(fates.values()).as(fates.toString()).allMatch(times -> times > 20);
    }
}
