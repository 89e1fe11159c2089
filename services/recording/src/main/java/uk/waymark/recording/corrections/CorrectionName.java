package uk.waymark.recording.corrections;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import uk.waymark.events.ActionPlanSubmitted;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.AuthorityRegistered;
import uk.waymark.events.AuthoritySucceeded;
import uk.waymark.events.DeliveryOrganisationAppointed;
import uk.waymark.events.DeliveryOrganisationEnded;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InterventionEnded;
import uk.waymark.events.InterventionStarted;
import uk.waymark.events.MilestoneRecorded;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.StatementRecorded;
import uk.waymark.events.VisitLetterPublished;
import uk.waymark.events.VisitRecorded;

/** Every way to put a record right, and the kinds of fact it fits. */
public enum CorrectionName {

    @JsonProperty("CorrectAuthority")
    CORRECT_AUTHORITY(AuthorityRegistered.class, AuthorityCodesChanged.class, AuthoritySucceeded.class,
            DeliveryOrganisationAppointed.class, DeliveryOrganisationEnded.class),
    @JsonProperty("CorrectInspection")
    CORRECT_INSPECTION(InspectionRecorded.class),
    @JsonProperty("CorrectReport")
    CORRECT_REPORT(ReportPublished.class),
    @JsonProperty("CorrectVisit")
    CORRECT_VISIT(VisitRecorded.class, VisitLetterPublished.class),
    @JsonProperty("CorrectIntervention")
    CORRECT_INTERVENTION(InterventionStarted.class, InterventionEnded.class),
    @JsonProperty("CorrectActionPlan")
    CORRECT_ACTION_PLAN(ActionPlanSubmitted.class, MilestoneRecorded.class),
    @JsonProperty("CorrectStatement")
    CORRECT_STATEMENT(StatementRecorded.class),
    @JsonProperty("VoidInspection")
    VOID_INSPECTION(InspectionRecorded.class),
    @JsonProperty("ReissueReport")
    REISSUE_REPORT(ReportPublished.class),
    @JsonProperty("WithdrawReport")
    WITHDRAW_REPORT(ReportPublished.class),
    @JsonProperty("ReportSourceUnavailable")
    REPORT_SOURCE_UNAVAILABLE(ReportPublished.class),
    /** Takes back an amendment, not a fact. */
    @JsonProperty("RevokeCorrection")
    REVOKE_CORRECTION;

    private final Set<Class<? extends Fact>> kinds;

    @SafeVarargs
    CorrectionName(Class<? extends Fact>... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Whether it can put right a fact like this; null stands for an event that states none. */
    boolean fits(Fact stated) {
        return this == REVOKE_CORRECTION || stated != null && kinds.contains(stated.getClass());
    }
}
