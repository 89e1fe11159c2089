package uk.waymark.recording.corrections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;
import uk.waymark.events.Evidence;
import uk.waymark.events.Grounds;

/**
 * What somebody asks to have put right.
 *
 * @param proposalId chosen by the proposer; unique within the journey
 * @param corrects   identifier of the newest event that states the fact, or of the amendment to revoke
 * @param changes    what the command needs: for a recording error the fields of the fact that change and nothing else
 */
public record CorrectionRequest(String urn, String proposalId, CorrectionName command, String corrects, String reason,
        Evidence evidence,
        @Schema(type = "object", description = "For Correct...: only the fields to change; judgements are merged by "
                + "their code (one without a grade is taken out), other lists and objects are replaced whole, an "
                + "explicit null clears an optional field. ReissueReport: reissuedOn, judgements (merged by code onto "
                + "the report in force), link, documentSha256. WithdrawReport: withdrawnOn. ReportSourceUnavailable: "
                + "since. VoidInspection, RevokeCorrection: nothing.") ObjectNode changes) {

    private static final Set<String> OWN = Set.of("urn", "proposalId", "command", "corrects", "reason", "evidence",
            "changes");

    /** Where the body holds a field that a rule names: a field of the fact stands in the changes. */
    public static String field(String named) {
        boolean own = OWN.contains(named.replaceAll("[.\\[].*", ""));
        boolean ofAnotherFact = named.contains(": ");
        return own || ofAnotherFact ? named : "changes." + named;
    }

    Grounds grounds() {
        return new Grounds(reason, evidence, proposalId, null, null);
    }
}
