package uk.waymark.recording.http;

/** Asks for a proposal to be approved; the path says all there is to say. */
record Approval(String urn, String proposalId) {}
