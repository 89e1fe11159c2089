package uk.waymark.events;

/**
 * Something recorded on one authority's improvement journey. Past tense, immutable, and never edited: a mistake is put
 * right by a later event. An event says nothing about who recorded it or when; that travels in its metadata.
 */
public sealed interface JourneyEvent permits Fact, Compensation, Deliberation {

    /** The Ofsted URN of the authority: the stable key of the journey, unlike the ONS code, which changes. */
    String urn();
}
