package uk.waymark.recording.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import uk.waymark.recording.commands.Receipt;

/**
 * Where a journey stands after an approval.
 *
 * @param approvedByOne whether one person proposed and approved the correction
 */
record ApprovalReceipt(@JsonUnwrapped Receipt receipt, boolean approvedByOne) {}
