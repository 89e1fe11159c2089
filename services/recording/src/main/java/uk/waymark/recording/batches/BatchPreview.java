package uk.waymark.recording.batches;

import java.util.List;
import uk.waymark.journey.impact.Impact;

/**
 * What a batch would change if everything in it that is open were approved now.
 *
 * @param proposals how many are open
 * @param refusals  what a rule would not let pass; the whole would be refused for it
 * @param impact    over all authorities; null when there are refusals
 */
record BatchPreview(int proposals, List<Refusal> refusals, Impact impact) {}
