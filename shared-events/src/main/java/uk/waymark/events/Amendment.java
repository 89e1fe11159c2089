package uk.waymark.events;

/** Something happened to a record after it was made; what it says is not restated. */
public sealed interface Amendment extends Compensation
        permits InspectionVoided, ReportReissued, ReportWithdrawn, ReportSourceLost, CorrectionRevoked {}
