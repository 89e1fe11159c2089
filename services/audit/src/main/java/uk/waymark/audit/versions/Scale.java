package uk.waymark.audit.versions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import uk.waymark.audit.words.Wording;
import uk.waymark.events.FieldChange;
import uk.waymark.runtime.web.json.Written;

/** How much a correction changes, in words, as the Code of Practice for Statistics asks. */
final class Scale {

    /** What an amendment without fields is about. */
    private static final Set<String> WHOLE = Set.of("report", "inspection", "source");

    private Scale() {}

    static String of(FieldChange change) {
        if (WHOLE.contains(change.field())) {
            return "the whole " + change.field();
        }
        if (change.from() == null) {
            return "added";
        }
        if (change.to() == null) {
            return "removed";
        }
        if (change.field().endsWith(".grade")) {
            return "grade: " + Wording.grade(change.from()) + " -> " + Wording.grade(change.to());
        }
        return days(change).orElse("changed");
    }

    private static Optional<String> days(FieldChange change) {
        Optional<LocalDate> from = Written.date(change.from());
        Optional<LocalDate> to = Written.date(change.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(from.get(), to.get());
        return Optional
                .of(Math.abs(days) + (Math.abs(days) == 1 ? " day " : " days ") + (days < 0 ? "earlier" : "later"));
    }
}
