package uk.waymark.recording.http;

/** Asks for a proposal to be rejected or withdrawn. */
record Refusal(String urn, String proposalId, String reason) {}
