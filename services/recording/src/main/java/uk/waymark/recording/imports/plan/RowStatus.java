package uk.waymark.recording.imports.plan;

import java.util.Locale;

/** What becomes, or became, of a row. */
public enum RowStatus {
    /** Would be added, or is about to be. */
    NEW,
    /** Added by this import. */
    ADDED,
    /** Everything it says is recorded already. */
    ALREADY_THERE,
    /** Something else is recorded; what the row says became a proposal, or would in a dry run, and nothing of it was applied. */
    PROPOSED,
    /** Something else is recorded, and nothing was proposed: it leaves out what is recorded, or was decided on before. */
    DIFFERENT,
    /** It says what was recorded before a correction, or knows an inspection that is void: no news. */
    CORRECTED_SINCE,
    /** It cannot be understood, or a rule does not allow it. */
    ERROR;

    /** As an answer names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RowStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
