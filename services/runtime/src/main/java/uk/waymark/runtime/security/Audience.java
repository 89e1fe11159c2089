package uk.waymark.runtime.security;

/** Who is asking, as far as it decides what an answer may contain. */
public enum Audience {
    /** Anybody, signed in or not: published facts only, never beyond today. */
    PUBLIC,
    /** Recorders, administrators and auditors: embargoed facts too, marked as such. */
    PRIVILEGED
}
