package uk.waymark.journey.rules;

import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;

final class GroundsRules {

    private GroundsRules() {}

    static void check(Grounds grounds, Violations v) {
        if (grounds == null) {
            v.add("reason", Rule.TEXT_IS_PRESENT);
            return;
        }
        v.prose(grounds.reason(), "reason");
        Evidence evidence = grounds.evidence();
        if (evidence == null
                || evidence.link() == null && evidence.documentSha256() == null && evidence.note() == null) {
            v.add("evidence", Rule.EVIDENCE_IS_GIVEN);
            return;
        }
        v.link(evidence.link(), "evidence.link");
        v.sha256(evidence.documentSha256(), "evidence.documentSha256");
        v.optionalProse(evidence.note(), "evidence.note");
    }
}
