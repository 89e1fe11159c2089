package uk.waymark.recording.imports.plan;

import java.util.ArrayList;
import java.util.List;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.Fact;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Decision;
import uk.waymark.journey.rules.Rule;
import uk.waymark.journey.rules.Rules;
import uk.waymark.journey.rules.Violation;
import uk.waymark.recording.commands.RecordingCommand;
import uk.waymark.recording.imports.csv.Claim;
import uk.waymark.recording.imports.csv.Comparison;
import uk.waymark.recording.imports.csv.Difference;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Location;

/**
 * What the journey's rules say to a claim.
 *
 * @param missing      commands that would add something
 * @param after        the journey with what they add
 * @param differences  what is recorded and the claim says otherwise
 * @param disagreement what becomes of them; null where there are none
 * @param faults       what is wrong with it; when there are any, the rest means nothing
 */
public record Verdict(List<RecordingCommand> missing, Journey after, List<Difference> differences,
        Disagreement disagreement,
        List<Fault> faults) {

    static Verdict of(Claim claim, Journey before, Proposing proposing) {
        List<Fault> faults = new ArrayList<>(misnamed(claim, before));
        faults.addAll(claim.objections(before));
        if (!claim.isCorrection() && before.isVoid(claim.about())) {
            return ofVoid(claim, before, faults);
        }
        List<RecordingCommand> missing = new ArrayList<>();
        Journey after = faults.isEmpty() ? asked(claim, before, missing, faults) : before;
        List<Difference> differences = faults.isEmpty() ? Comparison.differences(claim, before) : List.of();
        Disagreement disagreement = differences.isEmpty() ? null : Disagreement.of(claim, before, proposing);
        if (disagreement != null) {
            faults.addAll(disagreement.faults());
        }
        return new Verdict(missing, after, differences, disagreement, faults);
    }

    /** The journey as it would be, after the rules have been asked about each of the claim's facts. */
    private static Journey asked(Claim claim, Journey before, List<RecordingCommand> missing, List<Fault> faults) {
        List<RecordingCommand> commands = claim.commands().apply(before);
        if (commands.isEmpty()) {
            faults.add(claim.row().fault("inspection_id", "findings_come_with_their_report",
                    "has no report to belong to: none is recorded, and no row of this import publishes one"));
        }
        Journey after = before;
        for (RecordingCommand command : commands) {
            Fact fact = command.toEvent();
            switch (Rules.decide(after, fact)) {
                case Decision.Accepted accepted -> {
                    missing.add(command);
                    after = after.with(fact);
                }
                case Decision.AlreadySo nothing -> {
                }
                case Decision.Refused refused -> {
                    if (!Comparison.saysAnotherVersion(claim, fact, before)) {
                        faults.addAll(faults(claim, fact, refused.violations()));
                    }
                    after = refused.recorded() == null ? after.with(fact) : after;
                }
            }
        }
        return after;
    }

    /** The file knows an inspection that never took place. */
    private static Verdict ofVoid(Claim claim, Journey before, List<Fault> faults) {
        return new Verdict(List.of(), before,
                List.of(new Difference("inspection_id", "void: it never took place", claim.about().id())),
                new Disagreement(RowStatus.CORRECTED_SINCE, List.of(), List.of(), List.of()), faults);
    }

    /** Differing from what is recorded is no fault of a row. */
    public static List<Fault> faults(Claim claim, Fact fact, List<Violation> violations) {
        return violations.stream().filter(violation -> violation.rule() != Rule.RECORDED_ONCE)
                .map(violation -> Location.of(claim, fact, violation)).toList();
    }

    /** A name beside the URN guards against a mistyped URN. */
    private static List<Fault> misnamed(Claim claim, Journey journey) {
        return journey.find(AuthorityRegistered.class, claim.urn()).map(AuthorityRegistered::name).stream()
                .flatMap(name -> claim.rows().stream().filter(row -> !row.names(name)).map(row -> row.fault("authority",
                        "authority_matches_urn", "URN " + claim.urn() + " is registered as " + name)))
                .toList();
    }
}
