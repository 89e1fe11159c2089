package uk.waymark.runtime.web.problem;

import java.util.List;

/** One sentence for a list of violations. */
final class Summary {

    private Summary() {}

    static String of(List<Violation> violations) {
        Violation first = violations.getFirst();
        String sentence = first.field() + ": " + first.detail();
        return violations.size() == 1 ? sentence : sentence + " (and " + (violations.size() - 1) + " more)";
    }
}
