package uk.waymark.events;

import java.util.List;

/** Puts an earlier event right. What was recorded stays recorded; this says what holds instead. */
public sealed interface Compensation extends JourneyEvent permits Restatement, Amendment {

    /** Identifier of the event it compensates. */
    String corrects();

    /** What changes, field by field; empty where the record stands as it is. */
    List<FieldChange> changes();

    Grounds grounds();

    CorrectionKind kind();

    /** The same on other grounds. */
    Compensation on(Grounds grounds);
}
