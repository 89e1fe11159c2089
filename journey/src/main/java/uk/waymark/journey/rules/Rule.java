package uk.waymark.journey.rules;

import java.util.Locale;

/** Everything a fact must satisfy to enter a journey. A refusal names the rule and the field. */
public enum Rule {

    TEXT_IS_PRESENT("must be given"),
    TEXT_IS_SHORT_ENOUGH("is longer than this field allows"),
    TEXT_IS_PRINTABLE(
            "must not hold control characters"),
    VALUE_IS_PRESENT("must be given"),
    ID_IS_WELL_FORMED(
            "must be 1 to 100 letters, digits, dots, colons, hyphens or underscores"),
    URN_IS_WELL_FORMED(
            "must be an Ofsted URN: 4 to 8 digits"),
    ONS_CODE_IS_WELL_FORMED(
            "must be an ONS code: E and eight digits"),
    DFE_CODE_IS_WELL_FORMED(
            "must be a DfE code: three digits"),
    LINK_IS_A_WEB_ADDRESS(
            "must be an absolute http or https address"),
    HASH_IS_SHA256(
            "must be a SHA-256 hash: 64 lower-case hexadecimal digits"),
    REGION_IS_KNOWN(
            "must be one of the nine English regions"),
    DATE_IS_PLAUSIBLE(
            "must lie between 1900 and 2199"),

    AUTHORITY_IS_REGISTERED("the authority must be registered first"),
    RECORDED_ONCE(
            "is already recorded, and says something else; what is recorded is corrected, not recorded again"),
    SUCCESSOR_IS_ANOTHER_AUTHORITY(
            "an authority cannot succeed itself, nor be named twice"),
    AUTHORITY_EXISTED(
            "the authority did not exist then: not established yet, or succeeded by others already"),

    EDITION_IS_KNOWN("is no edition in the framework catalogue"),
    EDITION_IS_STATED(
            "must state the edition printed in the report, because the start date does not decide it"),
    EDITION_FITS_START(
            "inspections starting on this day were not under this edition"),
    DATES_ARE_REQUIRED(
            "dates on site may be missing only before the single inspection framework"),
    VISITS_ARE_IN_ORDER(
            "each visit must start after the one before it ended"),
    JUDGEMENT_BELONGS_TO_EDITION(
            "is not judged under this edition"),
    JUDGEMENT_IS_REQUIRED(
            "is judged under this edition and must be given, as not_judged or unknown if need be"),
    JUDGEMENT_IS_GIVEN_ONCE(
            "is given more than once"),
    GRADE_IS_ON_SCALE(
            "is no grade on this edition's scale, nor not_judged or unknown"),

    INSPECTION_IS_RECORDED("no such inspection is recorded for this authority"),
    PUBLISHED_AFTER_INSPECTION(
            "a report cannot be published before the inspection ends"),
    VISIT_IS_RECORDED(
            "no such visit is recorded for this authority"),
    VISIT_IS_UNPUBLISHED(
            "the visit was recorded as published already"),
    PUBLISHED_AFTER_VISIT(
            "a letter cannot be published before the visit ends"),

    END_IS_NOT_BEFORE_START("must not lie before the start"),
    INTERVENTION_IS_OPEN(
            "no such open intervention is recorded for this authority"),
    SUPERSEDED_IS_KNOWN(
            "the intervention it supersedes is not recorded for this authority"),
    APPOINTMENT_IS_OPEN(
            "no such open appointment is recorded for this authority"),
    PLAN_ANSWERS_AN_INSPECTION(
            "the inspection the plan answers is not recorded for this authority"),
    PLAN_FOLLOWS_INSPECTION(
            "a plan cannot be submitted before the inspection ends"),
    PLAN_IS_KNOWN(
            "no such action plan is recorded for this authority"),
    STATEMENT_HAS_A_SOURCE(
            "a statement is a claim: it needs a source with a title or a link"),
    EVIDENCE_IS_GIVEN("needs a link, the hash of a document, or a note"),
    CORRECTED_EVENT_IS_KNOWN(
            "no such event about this fact is recorded for this authority"),
    CORRECTS_THE_NEWEST(
            "must name the newest event that states this fact"),
    CORRECTION_FITS_EVENT(
            "states another kind of fact than the one that is corrected"),
    CORRECTION_KEEPS_IDENTITY(
            "is what the fact is known by, and cannot be corrected; void it and record it anew"),
    CORRECTION_CHANGES_SOMETHING(
            "says nothing else than what is recorded"),
    INSPECTION_STANDS(
            "the inspection is void: it never took place"),
    REPORT_STANDS(
            "the report has been withdrawn"),
    SOURCE_WAS_AVAILABLE(
            "the report is known to be unavailable already"),
    AMENDMENT_STANDS(
            "no such reissue, withdrawal, loss or voiding stands for this authority"),
    AMENDED_AFTER_PUBLICATION(
            "must not lie before the report's publication"),
    REISSUED_ONCE_A_DAY(
            "a reissue of this report on this day is recorded already"),
    REISSUED_BEFORE_WITHDRAWAL(
            "a report is reissued before it is withdrawn"),
    PROPOSAL_IS_KNOWN(
            "no such proposal is recorded for this authority"),
    PROPOSAL_IS_OPEN(
            "the proposal has been decided already"),
    APPROVED_BY_ANOTHER(
            "a correction is approved by another administrator than the one who proposed it"),
    REJECTED_BY_ANOTHER(
            "a proposal is rejected by another administrator; who proposed it withdraws it"),
    WITHDRAWN_BY_PROPOSER(
            "a proposal is withdrawn by who proposed it; another administrator rejects it");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    /** As an answer names it: lower case with underscores. Stable once released. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it asks, continuing a sentence that starts with the field. */
    public String text() {
        return text;
    }
}
