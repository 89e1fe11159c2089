package uk.waymark.recording.imports.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.events.Fact;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.recording.commands.RecordingCommand;

/**
 * Compares what a claim says with what is recorded of the same facts, cell by cell: a file can differ only in what its
 * columns state. A fact that is not recorded yet is no difference.
 */
public final class Comparison {

    private final Claim claim;
    private final Journey journey;
    private final Map<String, String> recorded = new LinkedHashMap<>();
    private final Map<String, String> claimed = new LinkedHashMap<>();

    private Comparison(Claim claim, Journey journey) {
        this.claim = claim;
        this.journey = journey;
    }

    public static List<Difference> differences(Claim claim, Journey journey) {
        Comparison comparison = new Comparison(claim, journey);
        claim.commands().apply(journey).forEach(command -> comparison.compare(command.toEvent()));
        claim.denied().forEach(comparison::compareDenied);
        return comparison.recorded.entrySet().stream()
                .map(cell -> new Difference(cell.getKey(), cell.getValue(),
                        comparison.claimed.getOrDefault(cell.getKey(), "")))
                .filter(difference -> !difference.recorded().equals(difference.file())).toList();
    }

    /** Every recorded fact that a claim states otherwise. */
    public static List<Differing> differing(Claim claim, Journey journey) {
        return claim.commands().apply(journey).stream().map(RecordingCommand::toEvent)
                .flatMap(fact -> Differing.of(claim, fact, journey).stream()).toList();
    }

    /** Whether a fact of a claim is recorded otherwise, and was recorded just so before a correction. */
    public static boolean saysAnotherVersion(Claim claim, Fact fact, Journey journey) {
        return !claim.isCorrection() && Differing.of(claim, fact, journey)
                .filter(differing -> differing.saysAnotherVersion(journey)).isPresent();
    }

    private void compare(Fact event) {
        Fact known = journey.facts().get(FactKey.of(event));
        if (known != null) {
            recorded.putAll(cells(known));
            claimed.putAll(cells(event));
        }
    }

    private void compareDenied(FactKey denied) {
        Fact known = journey.facts().get(denied);
        if (known != null) {
            recorded.putAll(cells(known));
        }
    }

    private Map<String, String> cells(Fact event) {
        return RecordedCells.of(event, !claim.findings().isEmpty());
    }
}
