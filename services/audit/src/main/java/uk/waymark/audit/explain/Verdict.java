package uk.waymark.audit.explain;

import io.swagger.v3.oas.annotations.media.Schema;

/** What an inspection means for the rating on one day. */
@Schema(name = "Verdict")
enum Verdict {
    /** It rates the authority. */
    COUNTS,
    /** It would, if there were not one whose inspection ended later. */
    OLDER,
    NOT_PUBLISHED_YET,
    /** By its publisher. */
    WITHDRAWN,
    /** It never took place; it was recorded wrongly. */
    VOID,
    /** It looked at a part of the service only. */
    PARTIAL_SCOPE,
    /** It took place before there was one framework that rates the whole service. */
    FRAMEWORK_DOES_NOT_RATE,
    /** None of its judgements is a grade. */
    NOT_GRADED,
    /** The authority does not exist any more. */
    AUTHORITY_ABOLISHED
}
