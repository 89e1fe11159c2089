package uk.waymark.journey.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.waymark.journey.Journey;
import uk.waymark.journey.counting.Rated;

/**
 * What a correction, or several at once, would change: worked out by the folds that answer once it is recorded.
 *
 * @param ratings   in the order of URN, then day
 * @param timeline  in the order of URN, then of the timeline
 * @param standings every count that comes out otherwise, on the first day of each stretch of days on which it does
 * @param leaps     of any authority; told as they will be once everything recorded has taken effect
 */
public record Impact(List<RatingChange> ratings, List<EntryChange> timeline, List<StandingsChange> standings,
        List<LeapChange> leaps) {

    /**
     * @param before every journey there is, by URN
     * @param after  those that would be different, by URN
     */
    public static Impact of(Map<String, Journey> before, Map<String, Journey> after) {
        Map<String, Rated> was = new TreeMap<>();
        before.forEach((urn, journey) -> Rated.of(journey).ifPresent(rated -> was.put(urn, rated)));
        Map<String, Rated> is = new TreeMap<>(was);
        after.forEach((urn, journey) -> Rated.of(journey).ifPresent(rated -> is.put(urn, rated)));
        Collection<String> changed = new TreeMap<>(after).keySet();
        return new Impact(
                changed.stream().flatMap(urn -> RatingChange.between(was.get(urn), is.get(urn)).stream()).toList(),
                changed.stream().flatMap(urn -> EntryChange
                        .between(urn, before.getOrDefault(urn, Journey.EMPTY), after.get(urn)).stream()).toList(),
                StandingsChange.between(was, is, changed), LeapChange.between(was.values(), is.values()));
    }
}
