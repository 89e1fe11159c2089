package uk.waymark.journey.timeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import uk.waymark.events.Compensation;
import uk.waymark.events.Deliberation;
import uk.waymark.events.Fact;
import uk.waymark.events.JourneyEvent;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;

/**
 * The fold behind every improvement timeline: everything that happened on a journey. Immutable. An event costs what it
 * changes, however long the journey is: the entries it does not touch stay the same instances.
 *
 * @param journey  what is known
 * @param byId     every entry, in no particular order
 * @param reliants which facts' entries are told from a fact besides their own
 */
public record Timeline(Journey journey, PMap<String, TimelineEntry> byId, PMap<FactKey, PSet<FactKey>> reliants) {

    /** Of a journey of which nothing is known. */
    public static final Timeline EMPTY = new Timeline(Journey.EMPTY, HashTreePMap.empty(), HashTreePMap.empty());

    /** Told anew from all that is known. */
    public static Timeline whole(Journey journey) {
        Map<String, TimelineEntry> entries = new HashMap<>();
        PMap<FactKey, PSet<FactKey>> links = HashTreePMap.empty();
        for (Fact fact : journey.facts().values()) {
            Telling.of(journey, fact).ifPresent(entry -> entries.put(entry.id(), entry));
            links = linked(links, fact);
        }
        journey.amendments().values().forEach(
                amendment -> Telling.of(journey, amendment).ifPresent(entry -> entries.put(entry.id(), entry)));
        return new Timeline(journey, HashTreePMap.from(entries), links);
    }

    /** Oldest first, see {@link TimelineEntry#IN_ORDER}. */
    public static List<TimelineEntry> of(Journey journey) {
        return whole(journey).inOrder();
    }

    /** The timeline after one more event; the same instance when it tells nothing else. */
    public Timeline with(String eventId, Instant recordedAt, JourneyEvent event) {
        return switch (event) {
            case Fact fact -> with(journey.with(eventId, recordedAt, fact), fact);
            case Compensation correction -> whole(journey.with(eventId, recordedAt, correction));
            case Deliberation nothingYet -> this;
        };
    }

    private Timeline with(Journey now, Fact added) {
        PMap<FactKey, PSet<FactKey>> links = linked(reliants, added);
        PMap<String, TimelineEntry> entries = byId;
        for (FactKey touched : touched(FactKey.of(added), links)) {
            Fact fact = now.facts().get(touched);
            TimelineEntry entry = fact == null ? null : Telling.of(now, fact).orElse(null);
            if (entry != null && !entry.equals(entries.get(entry.id()))) {
                entries = entries.plus(entry.id(), entry);
            }
        }
        return new Timeline(now, entries, links);
    }

    /** In no particular order. */
    public Collection<TimelineEntry> entries() {
        return byId.values();
    }

    /** Oldest first. */
    public List<TimelineEntry> inOrder() {
        return byId.values().stream().sorted(TimelineEntry.IN_ORDER).toList();
    }

    private static PMap<FactKey, PSet<FactKey>> linked(PMap<FactKey, PSet<FactKey>> before, Fact fact) {
        PMap<FactKey, PSet<FactKey>> links = before;
        for (FactKey needed : Reliance.of(fact)) {
            links = links.plus(needed, links.getOrDefault(needed, HashTreePSet.empty()).plus(FactKey.of(fact)));
        }
        return links;
    }

    private static Set<FactKey> touched(FactKey first, PMap<FactKey, PSet<FactKey>> links) {
        Set<FactKey> found = new LinkedHashSet<>();
        Deque<FactKey> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            FactKey key = open.remove();
            if (found.add(key)) {
                open.addAll(links.getOrDefault(key, HashTreePSet.empty()));
            }
        }
        return found;
    }
}
