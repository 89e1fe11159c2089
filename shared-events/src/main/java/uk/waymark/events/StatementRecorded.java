package uk.waymark.events;

import org.axonframework.serialization.Revision;

/** Somebody in a public role said something. A claim with a source, not a fact: press sources conflict. */
@Revision("1")
public record StatementRecorded(String urn, String statementId, String words, String person, String role, KnownDate on,
        Source source) implements Fact {}
