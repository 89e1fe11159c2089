package uk.waymark.recording.batches;

import java.util.List;
import uk.waymark.runtime.web.problem.Violation;

/**
 * A proposal that a rule did not let pass when its turn came: somebody corrected the same fact in the meantime.
 *
 * @param violations with the line of the file they are about
 */
public record Refusal(String urn, String proposalId, List<Violation> violations) {}
