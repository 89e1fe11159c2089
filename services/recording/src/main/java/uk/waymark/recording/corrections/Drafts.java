package uk.waymark.recording.corrections;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.events.Compensation;
import uk.waymark.events.EventTypes;
import uk.waymark.journey.Journey;
import uk.waymark.journey.rules.Rule;
import uk.waymark.runtime.web.problem.RuleViolated;

/** Makes of what somebody asks for the event that it would become. */
public final class Drafts {

    private final Changing changing;
    private final JsonMapper json;

    /** @param json as bodies of requests are read */
    public Drafts(JsonMapper json) {
        this.json = json;
        this.changing = new Changing(json);
    }

    /**
     * The compensating event, without a word yet on whether it is allowed.
     *
     * @param journey as it is; not empty
     * @throws uk.waymark.runtime.web.problem.MalformedRequest if the changes are no such changes
     * @throws RuleViolated                                    if it names an event that it cannot put right
     */
    public Compensation draft(Journey journey, CorrectionRequest request) {
        if (request.command() == null) {
            throw violated("command", Rule.VALUE_IS_PRESENT, Rule.VALUE_IS_PRESENT.text());
        }
        Named named = Named.in(journey, request.urn(), request.corrects());
        if (named.key() == null) {
            throw violated("corrects", Rule.CORRECTED_EVENT_IS_KNOWN, Rule.CORRECTED_EVENT_IS_KNOWN.text());
        }
        if (!request.command().fits(named.stated())) {
            throw violated("corrects", Rule.CORRECTION_FITS_EVENT, named.stated() == null
                    ? "states no fact; what has been amended is revoked"
                    : "states a fact of kind " + EventTypes.nameOf(named.stated().getClass()).orElseThrow()
                            + ", which this command does not correct");
        }
        return correction(request, named).toEvent(named, request.grounds());
    }

    private Correction correction(CorrectionRequest request, Named named) {
        ObjectNode changes = request.changes() == null ? json.createObjectNode() : request.changes();
        return switch (request.command()) {
            case CORRECT_AUTHORITY, CORRECT_INSPECTION, CORRECT_REPORT, CORRECT_VISIT, CORRECT_INTERVENTION,
                    CORRECT_ACTION_PLAN, CORRECT_STATEMENT ->
                new CorrectFact(changing.changed(named.stated(), changes));
            case VOID_INSPECTION -> changing.read(changes, VoidInspection.class);
            case REISSUE_REPORT -> changing.read(changes, ReissueReport.class);
            case WITHDRAW_REPORT -> changing.read(changes, WithdrawReport.class);
            case REPORT_SOURCE_UNAVAILABLE -> changing.read(changes, ReportSourceUnavailable.class);
            case REVOKE_CORRECTION -> changing.read(changes, RevokeCorrection.class);
        };
    }

    private static RuleViolated violated(String field, Rule rule, String detail) {
        return new RuleViolated(field, rule.code(), detail);
    }
}
