package uk.waymark.journey.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.waymark.events.Amendment;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Fact;
import uk.waymark.events.Restatement;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Noted;

/**
 * Decides whether a correction may enter a journey. A correction names the newest event that states what it puts right,
 * so that nobody corrects what has changed since; and it may leave nothing behind that the rules would not have let in.
 */
public final class CorrectionRules {

    private CorrectionRules() {}

    /** @return accepted, or refused with everything that is wrong */
    public static Decision decide(Journey journey, Compensation correction) {
        Violations v = new Violations();
        if (journey.isEmpty()) {
            v.add("urn", Rule.AUTHORITY_IS_REGISTERED);
        } else {
            GroundsRules.check(correction.grounds(), v);
            journey.subject(correction).ifPresentOrElse(subject -> check(journey, correction, subject, v),
                    () -> v.add("corrects", correction instanceof CorrectionRevoked
                            ? Rule.AMENDMENT_STANDS
                            : misnamed(journey, correction)));
        }
        return v.none() ? new Decision.Accepted(correction) : new Decision.Refused(v.found(), null);
    }

    private static void check(Journey journey, Compensation correction, FactKey subject, Violations v) {
        if (!(correction instanceof CorrectionRevoked) && !namesTheNewest(journey, correction, subject, v)) {
            return;
        }
        switch (correction) {
            case Restatement r -> check(journey, r, subject, v);
            case Amendment a -> AmendmentRules.check(journey, a, v);
        }
        if (v.none()) {
            Soundness.compare(journey, journey.with(correction), subject, v);
        }
    }

    private static void check(Journey journey, Restatement r, FactKey subject, Violations v) {
        v.require(!journey.isVoid(subject), "corrects", Rule.INSPECTION_STANDS);
        Fact recorded = journey.newest(subject).orElseThrow();
        FactKey key = FactKey.of(r.fact());
        v.require(key.equals(subject) || !journey.histories().containsKey(key), Rules.idField(r.fact()),
                Rule.RECORDED_ONCE);
        v.require(recorded.urn().equals(r.fact().urn()) && recorded.urn().equals(r.urn()), "urn",
                Rule.CORRECTION_KEEPS_IDENTITY);
        v.require(!recorded.equals(r.fact()), "changes", Rule.CORRECTION_CHANGES_SOMETHING);
    }

    private static boolean namesTheNewest(Journey journey, Compensation correction, FactKey subject, Violations v) {
        String newest = journey.newestStatement(subject).map(Noted::eventId).orElse(null);
        if (!names(journey.history(subject), correction.corrects())) {
            v.add("corrects", misnamed(journey, correction));
            return false;
        }
        if (!correction.corrects().equals(newest)) {
            v.add("corrects", Rule.CORRECTS_THE_NEWEST, since(journey, correction.corrects(), subject, newest));
            return false;
        }
        return true;
    }

    /** The event is about another fact, or about none. */
    private static Rule misnamed(Journey journey, Compensation correction) {
        Optional<FactKey> other = journey.histories().entrySet().stream()
                .filter(history -> names(history.getValue(), correction.corrects())).map(Map.Entry::getKey).findFirst();
        if (other.isEmpty()) {
            return Rule.CORRECTED_EVENT_IS_KNOWN;
        }
        return correction instanceof Restatement r && r.fact().getClass() == other.get().type()
                ? Rule.CORRECTION_KEEPS_IDENTITY
                : Rule.CORRECTION_FITS_EVENT;
    }

    private static boolean names(List<Noted> history, String eventId) {
        return eventId != null && history.stream().anyMatch(noted -> eventId.equals(noted.eventId()));
    }

    private static String since(Journey journey, String corrects, FactKey subject, String newest) {
        List<Noted> history = journey.history(subject);
        int named = history.stream().map(Noted::eventId).toList().indexOf(corrects);
        String changes = history.subList(named + 1, history.size()).stream().map(Noted::event)
                .filter(Compensation.class::isInstance).flatMap(e -> ((Compensation) e).changes().stream())
                .map(c -> c.field() + " from " + c.from() + " to " + c.to()).collect(Collectors.joining(", "));
        return "was corrected since; " + newest + " states it now. Changed since: " + changes;
    }
}
