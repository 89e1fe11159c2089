package uk.waymark.journey.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.waymark.events.Amendment;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Deliberation;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.Restatement;
import uk.waymark.journey.FactKey;

/** One journey as far as it was made up, with what is needed to know which corrections it allows. */
final class Draft {

    private final String urn;
    private final Dice dice;
    private final Map<FactKey, Fact> standing = new LinkedHashMap<>();
    private final Map<FactKey, Fact> voided = new LinkedHashMap<>();
    private final Map<FactKey, String> statements = new LinkedHashMap<>();
    private final Map<FactKey, List<Fact>> versions = new LinkedHashMap<>();
    private final Map<String, Amendment> amendments = new LinkedHashMap<>();
    private final Map<String, Compensation> open = new LinkedHashMap<>();
    private final List<String> superseded = new ArrayList<>();
    private int recorded;
    private boolean quiet;

    Draft(String urn, Dice dice) {
        this.urn = urn;
        this.dice = dice;
    }

    String urn() {
        return urn;
    }

    Dice dice() {
        return dice;
    }

    void record(String id, JourneyEvent event) {
        recorded++;
        quiet = event instanceof Deliberation && (quiet || event instanceof CorrectionProposed);
        switch (event) {
            case Fact fact -> state(id, FactKey.of(fact), fact);
            case Compensation c -> correct(id, c);
            case CorrectionProposed p -> open.put(p.proposalId(), p.compensation());
            case Deliberation d -> open.remove(d.proposalId());
        }
    }

    private void state(String id, FactKey key, Fact fact) {
        String before = statements.put(key, id);
        if (before != null) {
            superseded.add(before);
        }
        versions.computeIfAbsent(key, first -> new ArrayList<>()).add(fact);
        standing.put(key, fact);
    }

    private void correct(String id, Compensation correction) {
        open.remove(correction.grounds().proposal());
        switch (correction) {
            case Restatement r -> restate(id, r);
            case InspectionVoided v -> {
                amendments.put(id, v);
                move(v.inspectionId(), standing, voided);
            }
            case CorrectionRevoked r -> {
                if (amendments.remove(r.corrects()) instanceof InspectionVoided v) {
                    move(v.inspectionId(), voided, standing);
                }
            }
            case Amendment a -> amendments.put(id, a);
        }
    }

    private void restate(String id, Restatement r) {
        FactKey key = FactKey.of(r.fact());
        FactKey was = statements.entrySet().stream().filter(s -> s.getValue().equals(r.corrects()))
                .map(Map.Entry::getKey).findFirst().orElseThrow();
        if (!was.equals(key)) {
            standing.remove(was);
            statements.put(key, statements.remove(was));
            versions.put(key, versions.remove(was));
        }
        state(id, key, r.fact());
    }

    private static void move(String inspectionId, Map<FactKey, Fact> from, Map<FactKey, Fact> to) {
        for (Class<? extends Fact> type : List.of(InspectionRecorded.class, ReportPublished.class)) {
            Fact fact = from.remove(new FactKey(type, inspectionId));
            if (fact != null) {
                to.put(FactKey.of(fact), fact);
            }
        }
    }

    boolean isEmpty() {
        return recorded == 0;
    }

    /** What holds now. */
    <E extends Fact> List<E> all(Class<E> type) {
        return standing.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Also those that are void. */
    Stream<InspectionRecorded> inspectionsEverRecorded() {
        return Stream.concat(standing.values().stream(), voided.values().stream())
                .filter(InspectionRecorded.class::isInstance).map(InspectionRecorded.class::cast);
    }

    Collection<Fact> standing() {
        return standing.values();
    }

    List<Fact> versions(Fact fact) {
        return versions.get(FactKey.of(fact));
    }

    /** The event that states a fact now. */
    String statement(Fact fact) {
        return statements.get(FactKey.of(fact));
    }

    /** Events that state nothing any more. */
    List<String> superseded() {
        return superseded;
    }

    Map<String, Amendment> amendments() {
        return amendments;
    }

    <A extends Amendment> List<A> amendments(Class<A> type) {
        return amendments.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Map<String, Compensation> open() {
        return open;
    }

    /** Whether nothing but talk was recorded since the newest proposal. */
    boolean isQuiet() {
        return quiet;
    }

    /** One of them at random. */
    <E> Optional<E> some(Stream<E> candidates) {
        List<E> all = candidates.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(dice.of(all));
    }

    String newId(String kind) {
        return urn + "-" + kind + "-" + recorded;
    }
}
