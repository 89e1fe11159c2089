package uk.waymark.journey.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.waymark.events.KnownDate;
import uk.waymark.events.Source;

/** Collects what is wrong with one proposed fact; a fact is refused with everything at once. */
final class Violations {

    private static final int SHORT = 300;
    private static final int LONG = 10_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"]+");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final List<Violation> found = new ArrayList<>();

    List<Violation> found() {
        return List.copyOf(found);
    }

    boolean none() {
        return found.isEmpty();
    }

    void add(String field, Rule rule) {
        add(field, rule, rule.text());
    }

    void add(String field, Rule rule, String detail) {
        found.add(new Violation(field, rule, detail));
    }

    void add(Violation violation) {
        found.add(violation);
    }

    void require(boolean holds, String field, Rule rule) {
        if (!holds) {
            add(field, rule);
        }
    }

    void present(Object value, String field) {
        require(value != null, field, Rule.VALUE_IS_PRESENT);
    }

    /** A line of text that must be there. */
    void line(String text, String field) {
        require(text != null && !text.isBlank(), field, Rule.TEXT_IS_PRESENT);
        text(text, field, SHORT, "");
    }

    /** A line of text that may be missing. */
    void optionalLine(String text, String field) {
        if (text != null) {
            line(text, field);
        }
    }

    /** Prose that must be there. */
    void prose(String text, String field) {
        require(text != null && !text.isBlank(), field, Rule.TEXT_IS_PRESENT);
        text(text, field, LONG, "\n\t");
    }

    /** Prose that may be missing. */
    void optionalProse(String text, String field) {
        if (text != null) {
            prose(text, field);
        }
    }

    void id(String id, String field) {
        require(id != null && ID.matcher(id).matches(), field, Rule.ID_IS_WELL_FORMED);
    }

    void matches(String value, Pattern pattern, String field, Rule rule) {
        require(value != null && pattern.matcher(value).matches(), field, rule);
    }

    void link(String link, String field) {
        if (link != null) {
            text(link, field, 2_000, "");
            matches(link, LINK, field, Rule.LINK_IS_A_WEB_ADDRESS);
        }
    }

    void sha256(String hash, String field) {
        if (hash != null) {
            matches(hash, SHA256, field, Rule.HASH_IS_SHA256);
        }
    }

    void source(Source source, String field) {
        if (source != null) {
            optionalLine(source.title(), field + ".title");
            link(source.link(), field + ".link");
        }
    }

    void day(LocalDate day, String field) {
        present(day, field);
        optionalDay(day, field);
    }

    void optionalDay(LocalDate day, String field) {
        if (day != null) {
            require(day.getYear() >= 1900 && day.getYear() < 2200, field, Rule.DATE_IS_PLAUSIBLE);
        }
    }

    void date(KnownDate date, String field) {
        present(date, field);
        if (date != null) {
            optionalDay(date.latest().orElse(null), field);
        }
    }

    /** Only where both are known well enough to tell. */
    void endNotBefore(KnownDate start, KnownDate end, String field) {
        if (start != null && end != null && start.earliest().isPresent() && end.latest().isPresent()) {
            require(!end.latest().get().isBefore(start.earliest().get()), field, Rule.END_IS_NOT_BEFORE_START);
        }
    }

    private void text(String text, String field, int length, String layout) {
        if (text != null) {
            require(text.codePointCount(0, text.length()) <= length, field, Rule.TEXT_IS_SHORT_ENOUGH);
            boolean printable = text.codePoints().allMatch(c -> layout.indexOf(c) >= 0 || !Character.isISOControl(c))
                    && text.chars().noneMatch(c -> c == '\uFFFE' || c == '\uFFFF') && wellFormed(text);
            require(printable, field, Rule.TEXT_IS_PRINTABLE);
        }
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
