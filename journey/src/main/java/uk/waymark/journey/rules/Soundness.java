package uk.waymark.journey.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.waymark.events.Amendment;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.EventTypes;
import uk.waymark.events.Fact;
import uk.waymark.journey.FactKey;
import uk.waymark.journey.Journey;

/** Whether everything on a journey could be recorded as it stands. A correction must not take the ground from another fact. */
final class Soundness {

    private Soundness() {}

    /** Adds what is wrong after a correction and was not before; fields of other facts carry their key. */
    static void compare(Journey before, Journey after, FactKey corrected, Violations v) {
        Set<Violation> known = new HashSet<>(of(before, corrected));
        of(after, corrected).stream().filter(violation -> !known.contains(violation)).forEach(v::add);
    }

    private static List<Violation> of(Journey journey, FactKey corrected) {
        List<Violation> found = new ArrayList<>();
        journey.facts().forEach((key, fact) -> {
            Violations own = new Violations();
            Rules.check(journey, fact, own);
            own.found().forEach(violation -> found.add(key.equals(corrected) || isRestated(fact, corrected)
                    ? violation
                    : elsewhere(key.label(), violation)));
        });
        journey.amendments().values().forEach(amendment -> {
            Violations own = new Violations();
            AmendmentRules.sound(journey, amendment, own);
            own.found().forEach(violation -> found.add(elsewhere(label(amendment), violation)));
        });
        return found;
    }

    /** Codes that are corrected to have changed on another day have another key by then. */
    private static boolean isRestated(Fact fact, FactKey corrected) {
        return fact instanceof AuthorityCodesChanged && corrected.type() == AuthorityCodesChanged.class;
    }

    private static String label(Amendment amendment) {
        return EventTypes.nameOf(amendment.getClass()).orElseThrow() + " of " + amendment.corrects();
    }

    private static Violation elsewhere(String where, Violation violation) {
        return new Violation(where + ": " + violation.field(), violation.rule(),
                "is recorded already, and would not be allowed any more: " + violation.detail());
    }
}
