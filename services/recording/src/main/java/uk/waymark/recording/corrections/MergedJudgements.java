package uk.waymark.recording.corrections;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import uk.waymark.events.Judgement;
import uk.waymark.journey.rules.Rule;
import uk.waymark.runtime.web.problem.RuleViolated;

/** Judgements as they are, with some of them changed. */
final class MergedJudgements {

    private MergedJudgements() {}

    /**
     * A judgement without a grade is taken out; one without a label keeps the one it has.
     *
     * @throws RuleViolated if one is changed twice
     */
    static List<Judgement> of(List<Judgement> before, List<Judgement> changes) {
        Set<String> changed = new HashSet<>();
        List<Judgement> merged = new ArrayList<>(before);
        for (Judgement change : changes) {
            if (!changed.add(change.code())) {
                throw new RuleViolated("changes.judgements[" + change.code() + "]",
                        Rule.JUDGEMENT_IS_GIVEN_ONCE.code(), Rule.JUDGEMENT_IS_GIVEN_ONCE.text());
            }
            String label = before.stream().filter(j -> Objects.equals(j.code(), change.code())).map(Judgement::label)
                    .filter(Objects::nonNull).findFirst().orElse(null);
            merged.removeIf(j -> Objects.equals(j.code(), change.code()));
            if (change.grade() != null) {
                merged.add(change.label() == null
                        ? new Judgement(change.code(), change.grade(), label)
                        : change);
            }
        }
        return merged;
    }
}
