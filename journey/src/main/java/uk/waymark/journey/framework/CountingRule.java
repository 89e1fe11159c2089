package uk.waymark.journey.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** "How many are Outstanding?" has no answer without one of these. */
public enum CountingRule {

    /** Each authority's latest published judgement, whatever the framework. */
    ANY_FRAMEWORK("any-framework", "each authority's newest published rating inspection, under any framework", null),
    /** Only authorities whose newest published rating inspection is under an ILACS edition. */
    ILACS("ilacs", "only authorities whose newest published rating inspection is under an ILACS edition", "ILACS");

    private final String code;
    private final String definition;
    private final String family;

    CountingRule(String code, String definition, String family) {
        this.code = code;
        this.definition = definition;
        this.family = family;
    }

    /** As written in a request and an answer. */
    public String code() {
        return code;
    }

    /** In words a reader understands. */
    public String definition() {
        return definition;
    }

    /** Codes of the editions under which a rating counts. */
    public List<String> editions() {
        return FrameworkCatalogue.editions().stream().filter(Edition::rates)
                .filter(e -> family == null || e.family().equals(family)).map(Edition::code).toList();
    }

    public static Optional<CountingRule> of(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst();
    }
}
