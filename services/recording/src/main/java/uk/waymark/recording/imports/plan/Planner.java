package uk.waymark.recording.imports.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.journey.FactKey;
import uk.waymark.recording.imports.csv.Claim;
import uk.waymark.recording.imports.csv.Fault;
import uk.waymark.recording.imports.csv.Faults;
import uk.waymark.recording.imports.csv.Row;

/**
 * Checks every claim of an import before the first is recorded: with the same rules as a command, against what is
 * recorded and what the import itself will have recorded by then.
 */
public final class Planner {

    private record Subject(String urn, FactKey about) {}

    private final Recorded recorded;
    private final Proposing proposing;
    private final Faults faults;
    private final Map<Subject, Row> said = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param faults gets what is wrong with any claim */
    public Planner(Recorded recorded, Proposing proposing, Faults faults) {
        this.recorded = recorded;
        this.proposing = proposing;
        this.faults = faults;
    }

    /**
     * One step for each claim, in an order in which they can be applied: a claim that stands on a later one (an
     * intervention on the one it supersedes) moves behind it.
     */
    public List<Step> plan(List<Claim> claims) {
        claims.stream().filter(claim -> claim.isCorrection() && proposing.reason() == null).findFirst()
                .ifPresent(
                        claim -> faults.add(new Fault(claim.row().file(), null, null, "reason", null, "reason_is_given",
                                "is missing: corrections are proposed for a reason")));
        List<Claim> open = claims.stream().filter(this::saidOnce).toList();
        for (int before = -1; open.size() != before;) {
            before = open.size();
            open = open.stream().filter(claim -> !accept(claim)).toList();
        }
        open.forEach(this::refuse);
        return steps;
    }

    private boolean saidOnce(Claim claim) {
        Row first = said.putIfAbsent(new Subject(claim.urn(), claim.about()), claim.row());
        if (first != null) {
            faults.add(claim.row().fault(claim.row().header().getFirst(), "given_once",
                    "is given on line " + first.line() + " of " + first.file() + " already"));
            steps.add(Step.of(claim, RowStatus.ERROR));
        }
        return first == null;
    }

    private boolean accept(Claim claim) {
        Verdict verdict = Verdict.of(claim, recorded.journey(claim.urn()), proposing);
        if (!verdict.faults().isEmpty()) {
            return false;
        }
        if (verdict.disagreement() != null) {
            Disagreement over = verdict.disagreement();
            steps.add(new Step(claim, over.status(), List.of(), over.proposals(), over.sent(), verdict.differences()));
        } else if (verdict.missing().isEmpty()) {
            steps.add(Step.of(claim, RowStatus.ALREADY_THERE));
        } else {
            steps.add(Step.adding(claim, verdict.missing()));
            recorded.put(claim.urn(), verdict.after());
        }
        return true;
    }

    private void refuse(Claim claim) {
        Verdict.of(claim, recorded.journey(claim.urn()), proposing).faults().forEach(faults::add);
        steps.add(Step.of(claim, RowStatus.ERROR));
    }
}
