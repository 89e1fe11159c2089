package uk.waymark.recording.http;

import java.util.List;
import uk.waymark.journey.impact.Impact;
import uk.waymark.recording.corrections.ProposalView;
import uk.waymark.runtime.web.problem.Violation;

/**
 * What a proposal would change if it were approved now.
 *
 * @param stale      whether the rules would refuse it by now
 * @param violations why
 * @param impact     null when it is stale, or not open any more
 */
record ProposalPreview(ProposalView proposal, boolean stale, List<Violation> violations, Impact impact) {}
