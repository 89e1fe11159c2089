package uk.waymark.recording.corrections;

import uk.waymark.events.Compensation;
import uk.waymark.events.Grounds;

/** One way to put a record right; each becomes one event. */
sealed interface Correction
        permits CorrectFact, VoidInspection, ReissueReport, WithdrawReport, ReportSourceUnavailable, RevokeCorrection {

    /** The event it asks for. Whether it is allowed is decided by {@link uk.waymark.journey.rules.CorrectionRules}. Pure. */
    Compensation toEvent(Named named, Grounds grounds);
}
