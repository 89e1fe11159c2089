package uk.waymark.journey.timeline;

import java.util.Locale;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.journey.framework.FrameworkCatalogue;

/** What an entry is called. */
final class Titles {

    private Titles() {}

    static String of(AuthorityRegistered e) {
        return e.established() == null ? e.name() : e.name() + " established";
    }

    static String of(InspectionRecorded e) {
        return FrameworkCatalogue.edition(e.edition()).map(edition -> edition.title(e.inspectionType()))
                .orElse(e.inspectionType());
    }

    static String words(Enum<?> kind) {
        String words = kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
