package uk.waymark.audit.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.journey.Journey;

/**
 * Why an authority is rated as it is on a day: every inspection that was recorded, and what it means on that day.
 *
 * @param considered newest first
 * @param abolished  first day on which the authority does not exist any more, if it had come by then; null otherwise
 */
record Explanation(LocalDate on, List<Considered> considered, LocalDate abolished) {

    record Considered(Candidate candidate, Verdict verdict) {}

    static Explanation of(Journey journey, LocalDate on) {
        LocalDate abolished = journey.all(AuthoritySucceeded.class).map(AuthoritySucceeded::on)
                .filter(day -> !day.isAfter(on)).findFirst().orElse(null);
        List<Considered> all = new ArrayList<>();
        boolean found = false;
        for (Candidate candidate : Candidate.of(journey)) {
            Verdict verdict = candidate.alone(on);
            if (verdict == Verdict.COUNTS && abolished != null) {
                verdict = Verdict.AUTHORITY_ABOLISHED;
            } else if (verdict == Verdict.COUNTS && found) {
                verdict = Verdict.OLDER;
            }
            found |= verdict == Verdict.COUNTS;
            all.add(new Considered(candidate, verdict));
        }
        return new Explanation(on, List.copyOf(all), abolished);
    }

    /** The inspection that rates the authority; empty when none does. */
    Optional<Candidate> counting() {
        return considered.stream().filter(one -> one.verdict() == Verdict.COUNTS).map(Considered::candidate)
                .findFirst();
    }
}
